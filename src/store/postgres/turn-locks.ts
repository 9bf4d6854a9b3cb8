import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Instance } from '../instance';
import { StoreUnavailableError } from '../unavailable-error';
import { SteadyConnection } from './steady-connection';

/** Between two looks at what another instance holds, in milliseconds. */
const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 60;
/** Longer than the replies of a turn may take on their way. */
const PATIENCE_MS = 60_000;

/** Class of the two-part locks by which instances show that they live; the locks of turns have one part. */
const LIVING = 719_001;

/** The session of an earlier connection ends within some milliseconds when it is told to. */
const LIFE_WITHIN_MS = 1_000;

/** An instance whose lock is missing at two looks so far apart is no more; one that reconnects is back sooner. */
const GONE_AFTER_MS = 3_000;

interface Wish {
  key: string;
  lock: boolean;
  settle: { resolve(got: boolean): void; reject(cause: unknown): void };
}

/**
 * One turn at a time in each conversation, over all instances: advisory locks of the server, all on one connection, since
 * a session may hold any number. What is wished for while a question is under way goes with the next. When the connection
 * breaks, the server frees its locks: a turn that goes on is then fenced by the version of the state that it has read.
 */
export class TurnLocks implements Instance {
  private readonly connection: SteadyConnection;
  private wishes: Wish[] = [];
  private asking = false;
  private closed = false;
  /** When a look first missed an owner. */
  private readonly missing = new Map<number, number>();

  constructor(
    url: string,
    readonly id: number,
  ) {
    this.connection = new SteadyConnection(url, (client) => showLife(client, id));
  }

  open(): Promise<void> {
    return this.connection.open();
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.connection.close();
  }

  /**
   * Runs the task while no other instance runs one of this key.
   * @throws StoreUnavailableError when the lock cannot be had
   */
  async run<T>(name: string, task: () => Promise<T>): Promise<T> {
    const key = createHash('sha256').update(name).digest().readBigInt64BE().toString();
    await this.lock(key);
    try {
      return await task();
    } finally {
      // Where the connection is gone the lock is gone too.
      this.wish(key, false).catch(() => undefined);
    }
  }

  async gone(owners: readonly number[]): Promise<number[]> {
    const others = owners.filter((owner) => owner !== this.id);
    if (others.length === 0) return [];
    const living = await livingAmong(this.connection.get(), others);
    const now = performance.now();
    for (const owner of this.missing.keys()) if (living.has(owner)) this.missing.delete(owner);
    return others.filter((owner) => {
      if (living.has(owner)) return false;
      if (owner === 0) return true;
      const since = this.missing.get(owner) ?? now;
      this.missing.set(owner, since);
      return now - since >= GONE_AFTER_MS;
    });
  }

  private async lock(key: string): Promise<void> {
    const end = performance.now() + PATIENCE_MS;
    for (
      let wait = FIRST_PAUSE_MS;
      !(await this.wish(key, true));
      wait = Math.min(wait * 2, LONGEST_PAUSE_MS)
    ) {
      if (this.closed || performance.now() > end)
        throw new StoreUnavailableError(new Error('another instance keeps the conversation'));
      await pause(wait * (0.5 + Math.random()));
    }
  }

  private wish(key: string, lock: boolean): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.wishes.push({ key, lock, settle: { resolve, reject } });
      if (!this.asking) void this.ask();
    });
  }

  private async ask(): Promise<void> {
    this.asking = true;
    while (this.wishes.length > 0) {
      const { wishes } = this;
      this.wishes = [];
      try {
        const got = await grant(this.connection.get(), wishes);
        for (const [at, { settle }] of wishes.entries()) settle.resolve(got[at] ?? false);
      } catch (error) {
        const cause = error instanceof StoreUnavailableError ? error : new StoreUnavailableError(error);
        for (const { settle } of wishes) settle.reject(cause);
      }
    }
    this.asking = false;
  }
}

/**
 * Takes the lock by which others see that this instance lives.
 * @throws when it cannot be had: with that of an earlier connection the instance would seem gone as soon as that ends
 */
async function showLife(client: Client, id: number): Promise<void> {
  const end = performance.now() + LIFE_WITHIN_MS;
  const ask = 'select pg_try_advisory_lock($1::int, $2::int) as got';
  for (;;) {
    const { rows } = await client.query<{ got: boolean }>(ask, [LIVING, id]);
    if (rows[0]?.got) return;
    if (performance.now() > end) throw new Error('an earlier connection still holds the lock');
    await pause(FIRST_PAUSE_MS);
  }
}

/** In their order: what is freed may be wished for again by the next. */
async function grant(client: Client, wishes: readonly Wish[]): Promise<boolean[]> {
  const { rows } = await client.query<{ got: boolean }>({
    name: 'locks',
    text: `select case when wish.lock then pg_try_advisory_lock(wish.key) else pg_advisory_unlock(wish.key) end as got
      from unnest($1::bigint[], $2::boolean[]) as wish(key, lock)`,
    values: [wishes.map(({ key }) => key), wishes.map(({ lock }) => lock)],
  });
  return rows.map(({ got }) => got);
}

async function livingAmong(client: Client, owners: readonly number[]): Promise<Set<number>> {
  const { rows } = await client.query<{ id: number }>({
    text: `select objid::bigint as id from pg_locks where locktype = 'advisory' and objsubid = 2 and classid = $1::bigint::oid
      and database = (select oid from pg_database where datname = current_database()) and objid::bigint = any($2::bigint[])`,
    values: [LIVING, owners],
  });
  return new Set(rows.map(({ id }) => id));
}
