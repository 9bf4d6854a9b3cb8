import { Kysely } from 'kysely';
import { recoverDeliveries } from './deliveries';
import { migrate } from './migrations';
import type { Database, Schema } from './schema';
import { openSqlite } from './sqlite';
import { StoreError } from './store-error';

/**
 * Opens the embedded store, `bot.sqlite` under the directory, brings its tables up to date, and gives back the
 * deliveries that a killed process had claimed. The service is alone on it.
 * @throws StoreError when the directory cannot be written or the file is no database.
 */
export async function openDatabase(directory: string): Promise<Database> {
  try {
    return await open(directory);
  } catch (cause) {
    throw new StoreError(directory, cause);
  }
}

/**
 * Opens the store beside a service that may be running on it.
 * @throws StoreError like `openDatabase`
 */
export async function openDatabaseBeside(directory: string): Promise<Database> {
  try {
    return await open(directory, false);
  } catch (cause) {
    throw new StoreError(directory, cause);
  }
}

async function open(directory: string, alone = true): Promise<Database> {
  const sqlite = openSqlite(directory);
  const db = new Kysely<Schema>({ dialect: sqlite.dialect(true) });
  const deferred = new Kysely<Schema>({ dialect: sqlite.dialect(false) });
  const close = async () => {
    await Promise.all([db.destroy(), deferred.destroy()]);
    await sqlite.close();
  };
  try {
    await migrate(db);
    // One process owns the file: what is unfinished now was left by one that was killed.
    if (alone) await recoverDeliveries(db);
  } catch (error) {
    await close();
    throw error;
  }
  let closed = false;
  return {
    db,
    deferred: { db: deferred },
    kept: sqlite.kept,
    compact: sqlite.compact,
    close: async () => {
      if (closed) return;
      closed = true;
      await close();
    },
  };
}
