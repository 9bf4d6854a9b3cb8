import type { Database } from '../../../src/store';
import { openPostgres } from '../../../src/store/postgres/open-postgres';
import { PERSONAL_TABLES } from '../../../src/store/schema';
import { createDatabase, describePostgres, type TestDatabase } from '../../support/postgres';
import { temporaryStore } from '../support';

export interface TestStore {
  /** Opens it once more, as another process would. */
  open(): Promise<Database>;
  dispose(): Promise<void>;
}

/** The same tests over every store; those of PostgreSQL are skipped where none answers. */
export function overEachStore(name: string, tests: (make: () => TestStore) => void): void {
  describe(`${name}: SQLite`, () => tests(temporaryStore));
  describePostgres(`${name}: PostgreSQL`, () => {
    const made: TestDatabase[] = [];
    const database = async () => {
      const [known] = made;
      if (known) return known;
      const fresh = await createDatabase();
      made.push(fresh);
      return fresh;
    };
    tests(() => postgresStore(database));
    afterAll(() => made[0]?.drop());
  });
}

/** Over one database, which is emptied when it is thrown away. */
function postgresStore(made: () => Promise<TestDatabase>): TestStore {
  const open: Database[] = [];
  return {
    async open() {
      const database = await openPostgres((await made()).url, 4);
      open.push(database);
      return database;
    },
    async dispose() {
      const tables = [...PERSONAL_TABLES, 'places', 'settings'] as const;
      for (const table of open.length > 0 ? tables : []) await open.at(-1)?.db.deleteFrom(table).execute();
      await Promise.all(open.map((database) => database.close()));
    },
  };
}
