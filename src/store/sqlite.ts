import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { type Dialect, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import Libsql from 'libsql';
import type { Transactions } from './batches';
import { Checkpoints } from './checkpoints';
import { SqliteDriver, SqliteEngine } from './sqlite-driver';
import { Statements } from './statements';

export const DATABASE_FILE = 'bot.sqlite';

/**
 * 64 MB. While writing never pauses, only this connection can begin the log anew; since the rest was copied back before
 * (`Checkpoints`), it takes as long as the disk needs to answer.
 */
const CHECKPOINT_PAGES = 16_000;

/** How long a write waits for another process on the same file, e.g. a backup. */
const BUSY_TIMEOUT_MS = 5_000;

export interface OpenSqlite {
  /** @param waits whether queries are answered only when they are kept. */
  dialect(waits: boolean): Dialect;
  kept(): Promise<void>;
  compact(): Promise<void>;
  close(): Promise<void>;
}

/**
 * SQLite in one file that only this account may read.
 * WAL with `synchronous = normal` hands every committed write to the operating system before it is acknowledged: it
 * outlives `kill -9`. `secure_delete` overwrites what is deleted.
 */
export function openSqlite(directory: string): OpenSqlite {
  mkdirSync(directory, { recursive: true });
  const path = join(directory, DATABASE_FILE);
  // SQLite gives its -wal and -shm files the mode of the main file, so that is made before SQLite sees it.
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
  const database = new Libsql(path, { timeout: BUSY_TIMEOUT_MS });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database.pragma('secure_delete = ON');
  database.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  const checkpoints = new Checkpoints(path);
  const engine = new SqliteEngine(new Statements(database), transactionsOf(database, checkpoints));
  return {
    dialect: (waits) => ({
      createDriver: () => new SqliteDriver(engine, waits),
      createQueryCompiler: () => new SqliteQueryCompiler(),
      createAdapter: () => new SqliteAdapter(),
      createIntrospector: (db) => new SqliteIntrospector(db),
    }),
    kept: () => engine.batches.kept(),
    async compact() {
      await checkpoints.idle();
      while (!engine.isFreeFor(undefined)) await engine.freed();
      engine.batches.flush();
      database.pragma('wal_checkpoint(TRUNCATE)');
    },
    async close() {
      await checkpoints.close();
      engine.close();
    },
  };
}

function transactionsOf(database: Libsql.Database, checkpoints: Checkpoints): Transactions {
  return {
    // A write lock taken later could fail without waiting.
    begin: () => void database.exec('begin immediate'),
    commit() {
      database.exec('commit');
      checkpoints.committed();
    },
    rollback: () => {
      if (database.inTransaction) database.exec('rollback');
    },
    get isOpen() {
      return database.inTransaction;
    },
  };
}
