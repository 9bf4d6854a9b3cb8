import { Kysely, sql } from 'kysely';
import { completeTables } from './doctor/complete-tables';
import { type Doctor, mend } from './doctor/mend';
import { aloneOnStore, newInstanceId } from './instance';
import { limitHere } from './limits';
import { ignored, type OnQuery, tellingOf } from './query-log';
import type { Database, Schema, Tables } from './schema';
import { LocalSignals } from './signals';
import { openSqlite } from './sqlite';
import { StoreError } from './store-error';
import { told } from './writes';

/**
 * Opens the embedded store, `bot.sqlite` under the directory, and brings its tables up to date. What a process took on before
 * counts as left behind: one service at a time runs on it, though commands may work beside it.
 * @param doctor mends it when it is damaged while it is open
 * @throws StoreError when the directory cannot be written or the file is no database.
 */
export async function openDatabase(
  directory: string,
  doctor?: Doctor,
  onQuery: OnQuery = ignored,
): Promise<Database> {
  try {
    return await open(directory, doctor, onQuery);
  } catch (cause) {
    throw new StoreError(directory, cause);
  }
}

async function open(directory: string, doctor?: Doctor, onQuery: OnQuery = ignored): Promise<Database> {
  const sqlite = openSqlite(
    directory,
    doctor &&
      (async (path, reason, rescued) => {
        await mend(path, reason, doctor, rescued);
        // Brings what is missing in it up to date.
        await (await open(directory)).close();
      }),
  );
  const db = new Kysely<Schema>({ dialect: sqlite.dialect(true), log: tellingOf(onQuery) });
  const deferred = new Kysely<Schema>({ dialect: sqlite.dialect(false), log: tellingOf(onQuery) });
  const close = async () => {
    await Promise.all([db.destroy(), deferred.destroy()]);
    await sqlite.close();
  };
  try {
    const missing = await completeTables(db);
    if (missing.length > 0) doctor?.log('store-tables-missing', { madeAnew: missing });
  } catch (error) {
    await close();
    throw error;
  }
  const instance = aloneOnStore(newInstanceId());
  const write: Tables['write'] = (writes) => told(onQuery, writes, () => sqlite.write(writes));
  const atOnce: Tables = { db: deferred, early: deferred, instance, write };
  let closed = false;
  return {
    db,
    early: db,
    instance,
    // They run at once, and what is written in one round of the event loop is committed together.
    write: async (writes) => {
      await write(writes);
      await sqlite.kept();
    },
    deferred: atOnce,
    kept: sqlite.kept,
    ready: () => writeSign(db),
    isShared: false,
    exclusively: (_name, task) => task(),
    signals: new LocalSignals(),
    limiter: limitHere,
    compact: sqlite.compact,
    size: async () => {
      const { rows } = await sql<{ bytes: number }>`
        select (page_count - freelist_count) * page_size as bytes
        from pragma_page_count, pragma_freelist_count, pragma_page_size
      `.execute(db);
      return rows[0]?.bytes ?? 0;
    },
    close: async () => {
      if (closed) return;
      closed = true;
      await close();
    },
  };
}

/** Reading alone would succeed on a disk that is full. */
async function writeSign(db: Kysely<Schema>): Promise<void> {
  const value = String(Date.now());
  await db
    .insertInto('settings')
    .values({ key: 'last-sign-of-life', value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
