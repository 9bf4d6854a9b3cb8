import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { type Dialect, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import Libsql from 'libsql';
import type { Transactions } from './batches';
import { Checkpoints } from './checkpoints';
import { rescue, watchDamage } from './damage';
import { allowGivingBack, giveBackSome } from './free-pages';
import { isUnable } from './is-unable';
import { SqliteDriver, SqliteEngine } from './sqlite-driver';
import { Statements } from './statements';
import { StoreUnavailableError } from './unavailable-error';
import type { Write } from './writes';

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
  /** Runs them as part of what this round of the event loop writes. */
  write(writes: readonly Write[]): Promise<void>;
  kept(): Promise<void>;
  compact(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Puts a sound file where a damaged one was.
 * @param rescued a copy that was made of what this process still had of it
 */
export type Mending = (path: string, reason: string, rescued: string | undefined) => Promise<void>;

/**
 * SQLite in one file that only this account may read.
 * WAL with `synchronous = normal` hands every committed write to the operating system before it is acknowledged: it
 * outlives `kill -9`. `secure_delete` overwrites what is deleted.
 * @param mending what is done when the file turns out to be damaged; without it, whatever needs it fails
 */
export function openSqlite(directory: string, mending?: Mending): OpenSqlite {
  mkdirSync(directory, { recursive: true });
  const path = join(directory, DATABASE_FILE);
  let files = openFiles(path);
  let hurt: (error: unknown) => void = () => undefined;
  const failed = (error: unknown) => {
    hurt(error);
    return error instanceof Error && 'code' in error && isUnable(error.code)
      ? new StoreUnavailableError(error)
      : error;
  };
  const connect = () => ({
    statements: new Statements(files.database),
    transactions: transactionsOf(files, failed),
  });
  const engine = new SqliteEngine(connect(), failed);
  const watch =
    mending &&
    watchDamage(path, (reason) =>
      engine.replace(async ({ statements }) => {
        await files.checkpoints.close();
        const rescued = rescue(files.database, path);
        statements.close();
        await mending(path, reason, rescued);
        files = openFiles(path);
        return connect();
      }),
    );
  if (watch) hurt = watch.look;
  return {
    dialect: (waits) => ({
      createDriver: () => new SqliteDriver(engine, waits),
      createQueryCompiler: () => new SqliteQueryCompiler(),
      createAdapter: () => new SqliteAdapter(),
      createIntrospector: (db) => new SqliteIntrospector(db),
    }),
    write: (writes) => engine.write(writes),
    kept: () => engine.batches.kept(),
    async compact() {
      await files.checkpoints.idle();
      do {
        // Others have their turn between the slices.
        await new Promise(setImmediate);
        while (!engine.isFreeFor(undefined)) await engine.freed();
        engine.batches.flush();
      } while (giveBackSome(files.database));
      files.database.pragma('wal_checkpoint(TRUNCATE)');
    },
    async close() {
      watch?.stop();
      await files.checkpoints.close();
      engine.close();
    },
  };
}

interface Files {
  database: Libsql.Database;
  checkpoints: Checkpoints;
}

function openFiles(path: string): Files {
  // SQLite gives its -wal and -shm files the mode of the main file, so that is made before SQLite sees it.
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
  const database = new Libsql(path, { timeout: BUSY_TIMEOUT_MS });
  database.pragma('journal_mode = WAL');
  allowGivingBack(database);
  database.pragma('synchronous = NORMAL');
  database.pragma('secure_delete = ON');
  database.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  return { database, checkpoints: new Checkpoints(path) };
}

function transactionsOf({ database, checkpoints }: Files, failed: (error: unknown) => unknown): Transactions {
  const execute = (sql: string) => {
    try {
      database.exec(sql);
    } catch (error) {
      throw failed(error);
    }
  };
  return {
    // A write lock taken later could fail without waiting.
    begin: () => execute('begin immediate'),
    commit() {
      execute('commit');
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
