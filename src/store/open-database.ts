import { Kysely } from 'kysely';
import { recoverDeliveries } from './deliveries';
import { migrate } from './migrations';
import type { Database, Schema } from './schema';
import { openSqlite } from './sqlite';

/**
 * Opens the embedded store, `bot.sqlite` under the directory, brings its tables up to date, and gives back the
 * deliveries that a killed process had claimed. The service is alone on it.
 * @throws the file system's or SQLite's own error when the directory cannot be written or the file is no database.
 */
export async function openDatabase(directory: string): Promise<Database> {
  const { dialect, compact } = openSqlite(directory);
  const db = new Kysely<Schema>({ dialect });
  try {
    await migrate(db);
    // One process owns the file: what is unfinished now was left by one that was killed.
    await recoverDeliveries(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  let closed = false;
  return {
    db,
    compact: async () => compact(),
    close: async () => {
      if (closed) return;
      closed = true;
      await db.destroy();
    },
  };
}
