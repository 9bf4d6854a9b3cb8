import type { Kysely } from 'kysely';
import type { Schema, Tables } from './schema';

/** Longer than a turn takes, including a connector's retries (6.3 s). */
const LEASE_MS = 60_000;

/**
 * Has each delivery of a channel dealt with once, across restarts, although channels repeat what they believe lost.
 *
 * A claim is a lease, not the end of the matter: `finish` marks the delivery as dealt with for good, `release` gives it
 * back after a failure. When the process dies in between, the repeat that the channel sends is accepted again: at once
 * when the embedded store has been opened again, else when the lease has run out. So a crash may have a message
 * answered twice, but never has it lost.
 */
export class Deliveries {
  private readonly db: Kysely<Schema>;
  /** What this process is dealing with. */
  private readonly running = new Map<string, Promise<boolean>>();

  /** @param now milliseconds since 1970. */
  constructor(
    { db }: Tables,
    private readonly now: () => number,
    private readonly leaseMs = LEASE_MS,
  ) {
    this.db = db;
  }

  /** Whether the caller shall process this delivery; `false` when it is being processed or has been. */
  async claim(key: string): Promise<boolean> {
    const now = this.now();
    const result = await this.db
      .insertInto('deliveries')
      .values({ key, done: 0, claimed_at: now })
      .onConflict((conflict) =>
        conflict
          .column('key')
          .doUpdateSet({ claimed_at: now })
          .where('deliveries.done', '=', 0)
          .where('deliveries.claimed_at', '<=', now - this.leaseMs),
      )
      .executeTakeFirst();
    return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
  }

  async finish(key: string): Promise<void> {
    await this.db.updateTable('deliveries').set({ done: 1 }).where('key', '=', key).execute();
  }

  async release(key: string): Promise<void> {
    await this.db.deleteFrom('deliveries').where('key', '=', key).where('done', '=', 0).execute();
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

/**
 * Gives back what another process left unfinished. Only for a process that is alone on its store: several on one leave
 * it to the lease.
 */
export async function recoverDeliveries(db: Kysely<Schema>): Promise<void> {
  await db.deleteFrom('deliveries').where('done', '=', 0).execute();
}
