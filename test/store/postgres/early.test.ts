import { type Kysely, sql } from 'kysely';
import { openPostgres } from '../../../src/store/postgres/open-postgres';
import type { Schema } from '../../../src/store/schema';
import { createDatabase, describePostgres } from '../../support/postgres';

describePostgres('what is worth nothing by itself', () => {
  it('does not wait for the disk; all else does', async () => {
    const made = await createDatabase();
    const database = await openPostgres(made.url);
    const waitsIn = async (db: Kysely<Schema>) => {
      const { rows } = await sql<{
        waits: string;
      }>`select current_setting('synchronous_commit') as waits`.execute(db);
      return rows[0]?.waits;
    };
    try {
      expect(await waitsIn(database.early)).toBe('off');
      expect(await waitsIn(database.db)).toBe('on');
      expect(await waitsIn(database.deferred.db)).toBe('on');
    } finally {
      await database.close();
      await made.drop();
    }
  });
});
