import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Instance } from './instance';
import { bound, prepared } from './prepared';
import type { DeliveriesTable, Schema, Tables } from './schema';
import type { Write } from './writes';

/** What is to be written with the last write of a delivery, which it ends. */
export type EndOfDelivery = () => Write[];

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
  /** What this process is dealing with. */
  private readonly running = new Map<string, Promise<boolean>>();

  /** @param now milliseconds since 1970. */
  constructor(
    private readonly tables: Tables,
    private readonly now: () => number,
    private readonly leaseMs = LEASE_MS,
  ) {
    this.db = tables.db;
    this.instance = tables.instance;
  }

  /**
   * Whether the caller shall process this delivery; `false` when it is being processed or has been.
   * @param keys what it can be known by: all of them are claimed or none
   */
  async claim(keys: string | readonly string[]): Promise<boolean> {
    const end = performance.now() + PATIENCE_MS;
    let left = listOf(keys);
    const claimed: string[] = [];
    for (;;) {
      const got = await this.tryClaim(left);
      claimed.push(...got);
      left = left.filter((key) => !got.includes(key));
      if (left.length === 0) return true;
      if (performance.now() > end || !(await this.mayComeFree(left))) break;
      await pause(LOOK_EVERY_MS);
    }
    await this.release(claimed);
    return false;
  }

  async finish(keys: string | readonly string[]): Promise<void> {
    await this.tables.write(this.finishing(keys));
  }

  /** What `finish` writes. */
  private finishing(keys: string | readonly string[]): Write[] {
    const list = listOf(keys);
    return [{ query: bound(this.db, ending(list.length))(namesOf(list)) }];
  }

  async release(keys: string | readonly string[]): Promise<void> {
    const list = listOf(keys);
    if (list.length === 0) return;
    await this.db
      .deleteFrom('deliveries')
      .where('conversation_id', '=', placeOf(list))
      .where('key', 'in', list)
      .where('done', '=', 0)
      .where('owner', '=', this.instance.id)
      .execute();
  }

  /**
   * Runs the task unless the delivery is a repeat, and tells whether it ran. A task that throws may be repeated. A repeat
   * that comes while the task runs waits for it: a channel that is told that all is well would not send it once more.
   * @param keys what the delivery can be known by; it is a repeat when one of them is known
   * @param task may write what ends the delivery with the last of its own
   * @throws what the task throws, to its repeats too
   */
  async once(
    keys: string | readonly string[],
    task: (end: EndOfDelivery) => Promise<void>,
  ): Promise<boolean> {
    const all = listOf(keys);
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

  private async runOnce(
    keys: readonly string[],
    task: (end: EndOfDelivery) => Promise<void>,
  ): Promise<boolean> {
    if (!(await this.claim(keys))) return false;
    let ended = false;
    try {
      await task(() => {
        ended = true;
        return this.finishing(keys);
      });
    } catch (error) {
      await this.release(keys);
      throw error;
    }
    if (!ended) await this.finish(keys);
    return true;
  }

  /** Forgets deliveries claimed before the time; channels repeat for seconds or minutes, not for days. */
  async prune(olderThan: number): Promise<void> {
    await this.db.deleteFrom('deliveries').where('claimed_at', '<', olderThan).execute();
  }

  /** Claims what is free of these. @returns what was */
  private async tryClaim(keys: readonly string[]): Promise<string[]> {
    const now = this.now();
    const { rows } = await prepared(
      this.tables.early,
      taking(keys.length),
    )({ ...namesOf(keys), owner: this.instance.id, claimed_at: now, lapsed: now - this.leaseMs });
    return rows.map(({ key }) => key);
  }

  /** Whether other instances have these and are not done: they may fail. One that is gone has its lease ended. */
  private async mayComeFree(keys: readonly string[]): Promise<boolean> {
    const conversation_id = placeOf(keys);
    const rows = await this.db
      .selectFrom('deliveries')
      .select(['done', 'owner'])
      .where('conversation_id', '=', conversation_id)
      .where('key', 'in', keys)
      .execute();
    if (rows.some(({ done, owner }) => done === 1 || owner === this.instance.id)) return false;
    const gone = await this.instance.gone(rows.map(({ owner }) => owner));
    if (gone.length === 0) return true;
    await this.db
      .updateTable('deliveries')
      .set({ claimed_at: 0 })
      .where('conversation_id', '=', conversation_id)
      .where('key', 'in', keys)
      .where('done', '=', 0)
      .where('owner', 'in', gone)
      .execute();
    return true;
  }
}

const listOf = (keys: string | readonly string[]): readonly string[] =>
  typeof keys === 'string' ? [keys] : keys;

/** The keys of one delivery by number, and the conversation that they begin with. */
type Names = Pick<DeliveriesTable, 'conversation_id'> & Record<`key${number}`, string>;
type Claim = Names & Pick<DeliveriesTable, 'owner' | 'claimed_at'> & { lapsed: number };

const namesOf = (keys: readonly string[]): Names => ({
  conversation_id: placeOf(keys),
  ...Object.fromEntries(keys.map((key, at) => [`key${at}`, key])),
});

const keysIn = (names: Names, count: number): string[] =>
  Array.from({ length: count }, (_, at) => names[`key${at}`] ?? '');

const taking = forCount(
  (count) => (db: Kysely<Schema>, claim: Claim) =>
    db
      .insertInto('deliveries')
      .values(
        keysIn(claim, count).map((key) => ({
          conversation_id: claim.conversation_id,
          key,
          done: 0,
          claimed_at: claim.claimed_at,
          owner: claim.owner,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['conversation_id', 'key'])
          .doUpdateSet({ claimed_at: claim.claimed_at, owner: claim.owner })
          .where('deliveries.done', '=', 0)
          .where('deliveries.claimed_at', '<=', claim.lapsed),
      )
      .returning('key'),
);

const ending = forCount(
  (count) => (db: Kysely<Schema>, names: Names) =>
    db
      .updateTable('deliveries')
      .set({ done: 1 })
      .where('conversation_id', '=', names.conversation_id)
      .where('key', 'in', keysIn(names, count)),
);

/** One query for each number of keys, so that it is built once. */
function forCount<Built>(build: (count: number) => Built): (count: number) => Built {
  const known = new Map<number, Built>();
  return (count) => {
    const query = known.get(count) ?? build(count);
    known.set(count, query);
    return query;
  };
}

/** A key begins with its conversation; what else it is known by comes first in the table's key, too. */
function placeOf([key = '']: readonly string[]): string {
  const end = ['/activities/', '/contents/'].map((part) => key.indexOf(part)).find((at) => at >= 0);
  return end === undefined ? key.replace(/\/greeting$/, '') : key.slice(0, end);
}

/**
 * For a channel that keeps account of its activities itself, together with what was answered: here only the rest is
 * counted, such as the greeting of a conversation.
 */
export class DeliveriesBesideActivities extends Deliveries {
  override async once(
    keys: string | readonly string[],
    task: (end: EndOfDelivery) => Promise<void>,
  ): Promise<boolean> {
    const [first = ''] = typeof keys === 'string' ? [keys] : keys;
    if (!first.includes('/activities/')) return super.once(keys, task);
    await task(() => []);
    return true;
  }
}
