import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../src/store';

/** A fresh directory for one test, with what is needed to open it again and to throw it away. */
export function temporaryStore() {
  const directory = mkdtempSync(join(tmpdir(), 'store-'));
  const open: Database[] = [];
  return {
    directory,
    async open(): Promise<Database> {
      const database = await openDatabase(directory);
      open.push(database);
      return database;
    },
    async dispose(): Promise<void> {
      await Promise.all(open.map((database) => database.close()));
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** A clock that stands still until it is moved. */
export function clock(start = Date.UTC(2026, 0, 31)) {
  let time = start;
  const now = () => time;
  return Object.assign(now, {
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  });
}
