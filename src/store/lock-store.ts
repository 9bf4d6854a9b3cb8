import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { StoreError } from './store-error';

/** A process that is told to stop finishes its turns first; whoever starts the next may not wait for it. */
const WAIT_MS = 2_000;

/**
 * Keeps other processes off the store while this one runs. The operating system frees the lock when the process ends,
 * however it ends.
 * @throws StoreError when another process has it
 */
export function lockStore(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true });
    const lock = new Libsql(join(directory, 'bot.lock'), { timeout: WAIT_MS });
    lock.exec('begin exclusive');
    held.push(lock);
  } catch (cause) {
    const busy = cause instanceof Error && 'code' in cause && cause.code === 'SQLITE_BUSY';
    throw new StoreError(directory, busy ? new Error('another process is running on it.') : cause);
  }
}

/** A lock that nothing refers to would be collected, and freed. */
const held: Libsql.Database[] = [];
