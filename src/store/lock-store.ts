import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { StoreError } from './store-error';

/** A process that is told to stop finishes its turns first; whoever starts the next may not wait for it. */
const WAIT_MS = 4_000;
const LOCK_FILE = 'bot.lock';
const DAMAGED_LOCK = `${LOCK_FILE} in it is damaged. It holds no data: make sure that no other process runs on the folder, delete ${LOCK_FILE}, and start again.`;

/**
 * Keeps other processes off the store while this one runs. The operating system frees the lock when the process ends,
 * however it ends.
 * @throws StoreError when another process has it
 */
export function lockStore(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true });
    const lock = new Libsql(join(directory, LOCK_FILE), { timeout: WAIT_MS });
    lock.exec('begin exclusive');
    held.push(lock);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    throw new StoreError(
      directory,
      new Error(REASONS[code.replace(/^(SQLITE_[A-Z]+).*/, '$1')] ?? reasonOf(cause)),
    );
  }
}

/** By SQLite's code. */
const REASONS: Readonly<Record<string, string>> = {
  SQLITE_BUSY: 'another process is running on it.',
  SQLITE_NOTADB: DAMAGED_LOCK,
  SQLITE_CORRUPT: DAMAGED_LOCK,
};
const reasonOf = (cause: unknown) =>
  `${LOCK_FILE} in it cannot be opened: ${cause instanceof Error ? cause.message : String(cause)}`;

/** A lock that nothing refers to would be collected, and freed. */
const held: Libsql.Database[] = [];
