import type { Kysely } from 'kysely';
import { createInOrder } from './in-order';
import type { Database, Schema } from './schema';
import { transcriptQueries } from './transcript-queries';

export interface ConversationRecord {
  id: string;
  userId: string | undefined;
  joined: number;
}

export interface NewActivity {
  conversationId: string;
  /** The activity as it is kept and shown; without an id. */
  body: object;
  clientActivityId?: string | undefined;
  replyKey?: string | undefined;
  /** Whether the bot has yet to deal with it. */
  pending: boolean;
}

export interface KeptActivity {
  conversationId: string;
  seq: number;
  /** JSON of the activity, without its id. */
  body: string;
}

/** How often a message is taken up again before it counts as what brings the process down. */
export const MOST_TRIES = 3;

/** Conversations of the embedded Direct Line and what was said in them, in the order in which it was said. */
export class Transcripts {
  private readonly db: Kysely<Schema>;
  private readonly queries: ReturnType<typeof transcriptQueries>;
  private readonly inOrder = createInOrder();

  /** @param now milliseconds since 1970. */
  constructor(
    private readonly database: Database,
    private readonly now: () => number,
  ) {
    this.db = database.db;
    this.queries = transcriptQueries(database);
  }

  /** Resolves when all that was added or settled so far outlives the process. */
  kept(): Promise<void> {
    return this.database.kept();
  }

  async find(id: string): Promise<ConversationRecord | undefined> {
    const [row] = (await this.queries.find({ id })).rows;
    return row && { id: row.id, userId: row.user_id ?? undefined, joined: row.joined };
  }

  /** Opens the conversation if it is not there yet, and tells whether it was new. */
  async open(id: string, userId: string | undefined): Promise<boolean> {
    const result = await this.db
      .insertInto('conversations')
      .values({ id, user_id: userId ?? null, joined: 0, created_at: this.now(), numbered_to: 0 })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
  }

  async setJoined(id: string, joined: number, userId?: string): Promise<void> {
    await this.db
      .updateTable('conversations')
      .set({ joined, ...(userId !== undefined && { user_id: userId }) })
      .where('id', '=', id)
      .execute();
  }

  /**
   * Adds to the conversation's end; whoever tells of it waits for `kept` first. What carries the client id or reply key of
   * an earlier activity is not added again: the earlier one's number is returned.
   */
  append(activity: NewActivity): Promise<KeptActivity & { repeated: boolean }> {
    // One connection runs what it is given in this order; several would mix it.
    if (!this.database.isShared) return this.add(activity);
    return this.inOrder(activity.conversationId, () => this.add(activity));
  }

  private async add(activity: NewActivity): Promise<KeptActivity & { repeated: boolean }> {
    const { conversationId } = activity;
    const body = JSON.stringify(activity.body);
    const row = {
      conversationId,
      sentKey: sentKey(activity) ?? null,
      pending: activity.pending ? 1 : 0,
      owner: this.database.instance.id,
      body,
      at: this.now(),
    };
    for (;;) {
      const added = (await this.queries.append(row)).rows[0]?.seq;
      if (added !== undefined) return { conversationId, seq: added, body, repeated: false };
      const earlier = await this.earlier(conversationId, sentKey(activity));
      if (earlier !== undefined) return { conversationId, seq: earlier, body, repeated: true };
      // Another instance took the number between reading and writing it: take the next.
    }
  }

  /** Number of what the client sent under this id of its own, if it has arrived. */
  async findSent(conversationId: string, clientActivityId: string | undefined): Promise<number | undefined> {
    return this.earlier(conversationId, sentKey({ clientActivityId }));
  }

  /** Activities after the given number, oldest first. */
  async since(conversationId: string, seq: number, limit: number): Promise<KeptActivity[]> {
    const { rows } = await this.queries.since({ conversationId, seq, limit });
    return rows.map((row) => ({ conversationId, ...row }));
  }

  /** Number of the newest activity, or 0. */
  async newest(conversationId: string): Promise<number> {
    const row = await this.db
      .selectFrom('activities')
      .select((expression) => expression.fn.max('seq').as('seq'))
      .where('conversation_id', '=', conversationId)
      .executeTakeFirst();
    return row?.seq ?? 0;
  }

  /** Marks as dealt with what was added to be dealt with, together with what was added just before in answer to it. */
  async settle(conversationId: string, seq: number): Promise<void> {
    await this.queries.settle({ conversationId, seq });
  }

  /** What of the conversation is yet to be dealt with up to this number, in order. */
  async waiting(conversationId: string, seq: number): Promise<KeptActivity[]> {
    const { rows } = await this.queries.waiting({ conversationId, seq });
    return rows.map((row) => ({ conversationId, ...row }));
  }

  /**
   * Where something waits that nobody deals with: this process, although it is not at that conversation, or one that is no more.
   * That becomes this one's.
   * @param isBusy whether this process is at the conversation
   * @returns conversations with the number of the last that waits in each
   */
  async leftBehind(isBusy: (conversationId: string) => boolean): Promise<{ id: string; seq: number }[]> {
    const { instance } = this.database;
    const rows = await this.db
      .selectFrom('activities')
      .select(({ fn }) => ['conversation_id as id', 'owner', fn.max('seq').as('seq')])
      .where('pending', '>', 0)
      .groupBy(['conversation_id', 'owner'])
      .orderBy('conversation_id')
      .execute();
    const gone = new Set(await instance.gone([...new Set(rows.map(({ owner }) => owner))]));
    if (gone.size > 0)
      await this.db
        .updateTable('activities')
        .set({ owner: instance.id })
        .where('pending', '>', 0)
        .where('owner', 'in', [...gone])
        .execute();
    return rows.filter(({ id, owner }) => (owner === instance.id || gone.has(owner)) && !isBusy(id));
  }

  /**
   * To be called just before what is unfinished is dealt with again; this counts even if the process ends in it.
   * @returns whether to try: what has been taken up so often must be what brings the process down
   */
  async takeUp(conversationId: string, seq: number): Promise<boolean> {
    const row = await this.db
      .updateTable('activities')
      .set((activity) => ({ pending: activity('pending', '+', 1) }))
      .where('conversation_id', '=', conversationId)
      .where('seq', '=', seq)
      .returning('pending')
      .executeTakeFirst();
    // It was 1 when it came.
    return (row?.pending ?? 0) <= MOST_TRIES + 1;
  }

  private async earlier(conversationId: string, key: string | undefined): Promise<number | undefined> {
    if (key === undefined) return undefined;
    return (await this.queries.earlier({ conversationId, sentKey: key })).rows[0]?.seq;
  }
}

function sentKey({ clientActivityId, replyKey }: Pick<NewActivity, 'clientActivityId' | 'replyKey'>) {
  if (clientActivityId !== undefined) return `c:${clientActivityId}`;
  return replyKey === undefined ? undefined : `r:${replyKey}`;
}
