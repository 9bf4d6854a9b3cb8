import { Kysely, PostgresDialect, sql } from 'kysely';
import { newInstanceId } from '../instance';
import { migrate } from '../migrations';
import { ignored, type OnQuery, tellingOf } from '../query-log';
import type { Database, Schema } from '../schema';
import { StoreUnavailableError } from '../unavailable-error';
import { told } from '../writes';
import { asPool, type Clients, openPool } from './connections';
import { DatabaseError } from './database-error';
import { PostgresSignals } from './postgres-signals';
import { limitTogether } from './shared-limits';
import { TurnLocks } from './turn-locks';
import { inTurn, vacuum } from './vacuum';
import { writeTogether } from './write-together';

/** Enough for what one process can ask at once; with those for claims, locks and signals, an instance takes fourteen. */
export const DEFAULT_POOL = 10;

/** For what need not wait for the disk, and so is answered soon. */
const EARLY = 2;

/** How long the database may take to say that it is there. */
const READY_WITHIN_MS = 1_000;

/**
 * Opens the store in a PostgreSQL database, which other instances may work on too, and brings its tables up to date; of
 * several that start at once, one does.
 * @param url `postgres://user:password@host:port/database`
 * @param connections for queries, at most; two more are for locks and signals
 * @throws DatabaseError, without the password, when the database cannot be used
 */
export async function openPostgres(
  url: string,
  connections = DEFAULT_POOL,
  onQuery: OnQuery = ignored,
): Promise<Database> {
  const close: (() => Promise<unknown>)[] = [];
  try {
    return await open(url, connections, close, onQuery);
  } catch (cause) {
    await Promise.all(close.map((end) => end().catch(() => undefined)));
    throw new DatabaseError(url, cause);
  }
}

async function open(
  url: string,
  connections: number,
  closing: (() => Promise<unknown>)[],
  onQuery: OnQuery,
): Promise<Database> {
  await bringUpToDate(url);
  const instance = newInstanceId();
  const locks = new TurnLocks(url, instance);
  const signals = new PostgresSignals(url, instance);
  closing.push(
    () => locks.close(),
    () => signals.close(),
  );
  await Promise.all([locks.open(), signals.open()]);
  const pool = openPool(url, connections);
  const clients = asPool(pool);
  const over = (pool: Clients) =>
    new Kysely<Schema>({ dialect: new PostgresDialect({ pool }), log: tellingOf(onQuery) });
  const db = over(clients);
  const early = over(asPool(openPool(url, EARLY, { waitsForDisk: false })));
  closing.push(
    () => db.destroy(),
    () => early.destroy(),
  );
  const write: Database['write'] = (writes) => told(onQuery, writes, () => writeTogether(clients, writes));
  const ready = () => sql`select 1`.execute(db).then(() => undefined);
  await ready();
  let closed: Promise<void> | undefined;
  return {
    db,
    early,
    instance: locks,
    write,
    // Every query is answered when it is committed.
    deferred: { db, early, instance: locks, write },
    kept: async () => undefined,
    ready: () => within(READY_WITHIN_MS, ready()),
    isShared: true,
    exclusively: (name, task) => locks.run(name, task),
    signals,
    limiter: limitTogether(pool),
    compact: inTurn(() => vacuum(url)),
    size: async () => {
      const { rows } = await sql<{ bytes: number }>`
        select cast(pg_database_size(current_database()) as bigint) as bytes
      `.execute(db);
      return Number(rows[0]?.bytes ?? 0);
    },
    close() {
      closed ??= Promise.all(closing.map((end) => end())).then(() => undefined);
      return closed;
    },
  };
}

/** On a connection of its own: another instance may be at it, and take its time. */
async function bringUpToDate(url: string): Promise<void> {
  const pool = openPool(url, 1, { answerMs: 0 });
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: asPool(pool) }) });
  try {
    await migrate(db);
  } finally {
    await db.destroy();
  }
}

async function within(milliseconds: number, answer: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new Error(`no answer within ${milliseconds} ms`);
    timer = setTimeout(() => reject(new StoreUnavailableError(error)), milliseconds);
  });
  await Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
