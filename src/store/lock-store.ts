import { mkdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import type { Log } from '../log';
import { StoreError } from './store-error';

/** A process that is told to stop finishes its turns first; whoever starts the next may not wait for it. */
const WAIT_MS = 4_000;
const LOCK_FILE = 'bot.lock';
/**
 * Keeps other processes off the store while this one runs. The operating system frees the lock when the process ends,
 * however it ends.
 * @param log hears that the lock was damaged
 * @throws StoreError when another process has it
 */
export function lockStore(directory: string, log: Log = () => undefined): void {
  const file = join(directory, LOCK_FILE);
  try {
    mkdirSync(directory, { recursive: true });
    try {
      held.push(lock(file));
    } catch (error) {
      if (!DAMAGED.test(codeOf(error))) throw error;
      // Whoever has it would have kept this process from reading it; and it holds no data.
      truncateSync(file);
      held.push(lock(file));
      log('store-lock-damaged', { file: LOCK_FILE, reason: 'it held something, and was emptied' });
    }
  } catch (cause) {
    const busy = codeOf(cause).startsWith('SQLITE_BUSY');
    throw new StoreError(directory, new Error(busy ? 'another process is running on it.' : reasonOf(cause)));
  }
}

function lock(file: string): Libsql.Database {
  const database = new Libsql(file, { timeout: WAIT_MS });
  try {
    database.exec('begin exclusive');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** What SQLite says of a file that is no database. */
const DAMAGED = /^SQLITE_(?:NOTADB|CORRUPT)/;

const codeOf = (cause: unknown) => (cause instanceof Error && 'code' in cause ? String(cause.code) : '');
const reasonOf = (cause: unknown) =>
  `${LOCK_FILE} in it cannot be opened: ${cause instanceof Error ? cause.message : String(cause)}`;

/** A lock that nothing refers to would be collected, and freed. */
const held: Libsql.Database[] = [];
