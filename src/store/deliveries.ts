import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Instance } from './instance';
import { type Prepared, prepared } from './prepared';
import type { DeliveriesTable, Schema, Tables } from './schema';

/** Longer than a turn takes, including a connector's retries (6.3 s). */
const LEASE_MS = 60_000;

/** How long a repeat waits for another instance that deals with the delivery, and how often it looks. */
const PATIENCE_MS = 14_000;
const LOOK_EVERY_MS = 100;

/**
 * Has each delivery of a channel dealt with once, across restarts and instances, although channels repeat what they believe
 * lost.
 *
 * A claim is a lease, not the end of the matter: `finish` marks the delivery as dealt with for good, `release` gives it
 * back after a failure. When the instance dies in between, the repeat that the channel sends is accepted again, as soon as it is
 * known to be gone, or when the lease has run out. So a crash may have a message answered twice, but never has it lost.
 */
export class Deliveries {
  private readonly db: Kysely<Schema>;
  private readonly instance: Instance;
  private readonly take: Prepared<typeof taking>;
  private readonly end: Prepared<typeof finishing>;
  /** What this process is dealing with. */
  private readonly running = new Map<string, Promise<boolean>>();

  /** @param now milliseconds since 1970. */
  constructor(
    { db, instance }: Tables,
    private readonly now: () => number,
    private readonly leaseMs = LEASE_MS,
  ) {
    this.db = db;
    this.instance = instance;
    this.take = prepared(db, taking);
    this.end = prepared(db, finishing);
  }

  /** Whether the caller shall process this delivery; `false` when it is being processed or has been. */
  async claim(key: string): Promise<boolean> {
    const end = performance.now() + PATIENCE_MS;
    while (!(await this.tryClaim(key))) {
      if (performance.now() > end || !(await this.mayComeFree(key))) return false;
      await pause(LOOK_EVERY_MS);
    }
    return true;
  }

  async finish(key: string): Promise<void> {
    await this.end(placeOf(key));
  }

  async release(key: string): Promise<void> {
    const { conversation_id } = placeOf(key);
    await this.db
      .deleteFrom('deliveries')
      .where('conversation_id', '=', conversation_id)
      .where('key', '=', key)
      .where('done', '=', 0)
      .where('owner', '=', this.instance.id)
      .execute();
  }

  /**
   * Runs the task unless the delivery is a repeat, and tells whether it ran. A task that throws may be repeated. A repeat
   * that comes while the task runs waits for it: a channel that is told that all is well would not send it once more.
   * @param keys what the delivery can be known by; it is a repeat when one of them is known
   * @throws what the task throws, to its repeats too
   */
  async once(keys: string | readonly string[], task: () => Promise<void>): Promise<boolean> {
    const all = typeof keys === 'string' ? [keys] : keys;
    const before = all.map((key) => this.running.get(key)).find((running) => running !== undefined);
    if (before) {
      await before;
      return false;
    }
    const run = this.runOnce(all, task).finally(() => {
      for (const key of all) this.running.delete(key);
    });
    for (const key of all) this.running.set(key, run);
    return run;
  }

  private async runOnce(keys: readonly string[], task: () => Promise<void>): Promise<boolean> {
    const all = <T>(work: (key: string) => Promise<T>) => Promise.all(keys.map(work));
    const claims = await all((key) => this.claim(key));
    if (claims.includes(false)) {
      await Promise.all(keys.filter((_, at) => claims[at]).map((key) => this.release(key)));
      return false;
    }
    try {
      await task();
    } catch (error) {
      await all((key) => this.release(key));
      throw error;
    }
    await all((key) => this.finish(key));
    return true;
  }

  /** Forgets deliveries claimed before the time; channels repeat for seconds or minutes, not for days. */
  async prune(olderThan: number): Promise<void> {
    await this.db.deleteFrom('deliveries').where('claimed_at', '<', olderThan).execute();
  }

  private async tryClaim(key: string): Promise<boolean> {
    const now = this.now();
    const { numAffectedRows = 0n } = await this.take({
      ...placeOf(key),
      owner: this.instance.id,
      claimed_at: now,
      lapsed: now - this.leaseMs,
    });
    return numAffectedRows > 0n;
  }

  /** Whether another instance has it and is not done: it may fail. One that is gone has its lease ended. */
  private async mayComeFree(key: string): Promise<boolean> {
    const { conversation_id } = placeOf(key);
    const row = await this.db
      .selectFrom('deliveries')
      .select(['done', 'owner'])
      .where('conversation_id', '=', conversation_id)
      .where('key', '=', key)
      .executeTakeFirst();
    if (!row) return true;
    if (row.done === 1 || row.owner === this.instance.id) return false;
    const gone = await this.instance.gone([row.owner]);
    if (gone.length === 0) return true;
    await this.db
      .updateTable('deliveries')
      .set({ claimed_at: 0 })
      .where('conversation_id', '=', conversation_id)
      .where('key', '=', key)
      .where('done', '=', 0)
      .where('owner', '=', row.owner)
      .execute();
    return true;
  }
}

type Place = Pick<DeliveriesTable, 'conversation_id' | 'key'>;
type Claim = Omit<DeliveriesTable, 'done'> & { lapsed: number };

const taking = (db: Kysely<Schema>, { conversation_id, key, claimed_at, owner, lapsed }: Claim) =>
  db
    .insertInto('deliveries')
    .values({ conversation_id, key, done: 0, claimed_at, owner })
    .onConflict((conflict) =>
      conflict
        .columns(['conversation_id', 'key'])
        .doUpdateSet({ claimed_at, owner })
        .where('deliveries.done', '=', 0)
        .where('deliveries.claimed_at', '<=', lapsed),
    );

const finishing = (db: Kysely<Schema>, { conversation_id, key }: Place) =>
  db
    .updateTable('deliveries')
    .set({ done: 1 })
    .where('conversation_id', '=', conversation_id)
    .where('key', '=', key);

/** A key begins with its conversation; what else it is known by comes first in the table's key, too. */
function placeOf(key: string): Place {
  const end = ['/activities/', '/contents/'].map((part) => key.indexOf(part)).find((at) => at >= 0);
  if (end !== undefined) return { conversation_id: key.slice(0, end), key };
  return { conversation_id: key.replace(/\/greeting$/, ''), key };
}

/**
 * For a channel that keeps account of its activities itself, together with what was answered: here only the rest is
 * counted, such as the greeting of a conversation.
 */
export class DeliveriesBesideActivities extends Deliveries {
  override async once(keys: string | readonly string[], task: () => Promise<void>): Promise<boolean> {
    const [first = ''] = typeof keys === 'string' ? [keys] : keys;
    if (!first.includes('/activities/')) return super.once(keys, task);
    await task();
    return true;
  }
}
