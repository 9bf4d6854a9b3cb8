import type { Kysely } from 'kysely';
import type { Instance } from './instance';
import { type Bound, bound, type Prepared, prepared } from './prepared';
import type { OutboxTable, Schema, Tables } from './schema';
import type { Write } from './writes';

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
  private readonly put: Bound<typeof putting>;
  private readonly remove: Bound<typeof removing>;
  private readonly count: Prepared<typeof counting>;

  /** @param now milliseconds since 1970. */
  constructor(
    private readonly tables: Tables,
    private readonly now: () => number,
  ) {
    const { db, instance } = tables;
    this.db = db;
    this.instance = instance;
    this.put = bound(db, putting);
    this.remove = bound(db, removing);
    this.count = prepared(db, counting);
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
    await this.tables.write(this.adding(turn));
  }

  /** What `add` writes. */
  adding(turn: Answered): Write[] {
    return [{ query: this.put(this.rowOf(turn)) }];
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
    await this.count({ conversation_id: conversationId, turn, sent });
  }

  /** Nothing of the turn is left to do. */
  async settle(turn: TurnName): Promise<void> {
    await this.tables.write(this.settling(turn));
  }

  /** What `settle` writes. */
  settling({ conversationId, turn }: TurnName): Write[] {
    return [{ query: this.remove({ conversation_id: conversationId, turn }) }];
  }

  /**
   * Writes that the replies went out with the answer to the request, which may come again.
   * @param names what it is known by then
   */
  keepingForRepeat(turn: Answered, names: readonly string[] = [turn.turn]): Write[] {
    const row = this.rowOf({ ...turn, before: undefined });
    return names.map((name) => ({ query: this.put({ ...row, turn: name, done: 1 }) }));
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

const counting = (
  db: Kysely<Schema>,
  { conversation_id, turn, sent }: Pick<OutboxTable, 'conversation_id' | 'turn' | 'sent'>,
) =>
  db
    .updateTable('outbox')
    .set({ sent })
    .where('conversation_id', '=', conversation_id)
    .where('turn', '=', turn);

const removing = (
  db: Kysely<Schema>,
  { conversation_id, turn }: Pick<OutboxTable, 'conversation_id' | 'turn'>,
) => db.deleteFrom('outbox').where('conversation_id', '=', conversation_id).where('turn', '=', turn);
