import type { Kysely } from 'kysely';
import type { Instance } from './instance';
import { type Prepared, prepared } from './prepared';
import type { OutboxTable, Schema, Tables } from './schema';

/** A turn by the conversation it is in and the activity it answers. */
export interface TurnName {
  conversationId: string;
  turn: string;
}

/** A turn that was taken on. */
export interface TakenOn extends TurnName {
  userId: string;
  /** The activity without what must not be kept. */
  received: object;
}

export interface Answered extends TakenOn {
  replies: readonly object[];
  stateKey: string;
  /** The state as it was before the turn. */
  before: unknown;
  questionId: string | undefined;
}

/** What a process left behind: with no replies where the turn had not begun. */
export interface Unsent extends TakenOn {
  replies: object[] | undefined;
  stateKey: string;
  before: unknown;
  questionId: string | undefined;
  at: number;
}

/**
 * What is on its way to a channel. It is put in together with the state of its turn and taken out when it has arrived, so
 * that a crash in between loses nothing, and what never arrives can be taken back.
 */
export class Outbox {
  private readonly db: Kysely<Schema>;
  private readonly instance: Instance;
  private readonly put: Prepared<typeof putting>;
  private readonly remove: Prepared<typeof removing>;

  /** @param now milliseconds since 1970. */
  constructor(
    { db, instance }: Tables,
    private readonly now: () => number,
  ) {
    this.db = db;
    this.instance = instance;
    this.put = prepared(db, putting);
    this.remove = prepared(db, removing);
  }

  /** Keeps a message that waits for its turn. One that has been answered meanwhile stays as it is. */
  async takeOn(turn: TakenOn): Promise<void> {
    const row = this.rowOf({ ...turn, replies: [], stateKey: '', before: undefined, questionId: undefined });
    await this.db
      .insertInto('outbox')
      .values({ ...row, replies: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  /** Puts the replies of a turn in. */
  async add(turn: Answered): Promise<void> {
    await this.put(this.rowOf(turn));
  }

  /**
   * Counts that a message which waits is begun again.
   * @returns how often by now; 0 where it does not wait any more
   */
  async begin({ conversationId, turn }: TurnName): Promise<number> {
    const row = await this.db
      .updateTable('outbox')
      .set(({ eb }) => ({ sent: eb('sent', '+', 1) }))
      .where('conversation_id', '=', conversationId)
      .where('turn', '=', turn)
      .where('replies', 'is', null)
      .returning('sent')
      .executeTakeFirst();
    return row?.sent ?? 0;
  }

  /** So many of the turn's replies have arrived. */
  async arrived({ conversationId, turn }: TurnName, sent: number): Promise<void> {
    await this.db
      .updateTable('outbox')
      .set({ sent })
      .where('conversation_id', '=', conversationId)
      .where('turn', '=', turn)
      .execute();
  }

  /** Nothing of the turn is left to do. */
  async settle({ conversationId, turn }: TurnName): Promise<void> {
    await this.remove({ conversation_id: conversationId, turn });
  }

  /**
   * The replies went out with the answer to the request, which may come again.
   * @param names what it is known by then
   */
  async keepForRepeat(turn: Answered, names: readonly string[] = [turn.turn]): Promise<void> {
    const row = this.rowOf({ ...turn, before: undefined });
    await Promise.all(names.map((name) => this.put({ ...row, turn: name, done: 1 })));
  }

  /** What a turn was answered with, where that was kept. */
  async repliesTo({ conversationId, turn }: TurnName): Promise<object[] | undefined> {
    const row = await this.db
      .selectFrom('outbox')
      .select('replies')
      .where('conversation_id', '=', conversationId)
      .where('turn', '=', turn)
      .executeTakeFirst();
    return row?.replies ? (JSON.parse(row.replies) as object[]) : undefined;
  }

  /**
   * Takes over what processes left that are no more, in order, so that no other gets it too. What was sent of it already is left
   * out.
   */
  async takeOver(): Promise<Unsent[]> {
    const owners = await this.db
      .selectFrom('outbox')
      .select('owner')
      .distinct()
      .where('done', '=', 0)
      .where('owner', '<>', this.instance.id)
      .execute();
    const gone = await this.instance.gone(owners.map(({ owner }) => owner));
    if (gone.length === 0) return [];
    const rows = await this.db
      .updateTable('outbox')
      .set({ owner: this.instance.id })
      .where('done', '=', 0)
      .where('owner', 'in', gone)
      .returningAll()
      .execute();
    return rows.sort((a, b) => a.at - b.at || (a.turn < b.turn ? -1 : 1)).map(unsentOf);
  }

  /** How many turns have replies on their way. */
  async waiting(): Promise<number> {
    const { count } = await this.db
      .selectFrom('outbox')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('done', '=', 0)
      .executeTakeFirstOrThrow();
    return Number(count);
  }

  private rowOf(turn: Answered): OutboxTable {
    return {
      conversation_id: turn.conversationId,
      turn: turn.turn,
      user_id: turn.userId,
      received: JSON.stringify(turn.received),
      replies: JSON.stringify(turn.replies),
      sent: 0,
      state_key: turn.stateKey,
      state_before: turn.before === undefined ? null : JSON.stringify(turn.before),
      question_id: turn.questionId ?? null,
      done: 0,
      at: this.now(),
      owner: this.instance.id,
    };
  }
}

const unsentOf = (row: OutboxTable): Unsent => ({
  conversationId: row.conversation_id,
  turn: row.turn,
  userId: row.user_id,
  received: JSON.parse(row.received) as object,
  replies: row.replies === null ? undefined : (JSON.parse(row.replies) as object[]).slice(row.sent),
  stateKey: row.state_key,
  before: row.state_before === null ? undefined : (JSON.parse(row.state_before) as unknown),
  questionId: row.question_id ?? undefined,
  at: row.at,
});

function putting(db: Kysely<Schema>, row: OutboxTable) {
  const { conversation_id, turn, user_id } = row;
  const { received, replies, sent, state_key, state_before, question_id, done, at, owner } = row;
  const answer = { received, replies, sent, state_key, state_before, question_id, done, at, owner };
  return db
    .insertInto('outbox')
    .values({ conversation_id, turn, user_id, ...answer })
    .onConflict((conflict) => conflict.columns(['conversation_id', 'turn']).doUpdateSet(answer));
}

const removing = (
  db: Kysely<Schema>,
  { conversation_id, turn }: Pick<OutboxTable, 'conversation_id' | 'turn'>,
) => db.deleteFrom('outbox').where('conversation_id', '=', conversation_id).where('turn', '=', turn);
