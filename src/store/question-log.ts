import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { type Bound, bound } from './prepared';
import type { QuestionsTable, Schema, Tables } from './schema';
import type { Write } from './writes';

/** A turn as it is logged. The caller has masked it and kept secrets out of it. */
export interface LoggedTurn {
  channel: string;
  conversationId: string;
  userId: string;
  text: string;
  /** `opened`: no question, but an entry chosen by a button; `dialog`: a step of a dialog and nothing else. */
  outcome: QuestionsTable['outcome'];
  entryId?: string;
  /** 0–1. */
  confidence: number;
  /** What was understood; plain data. */
  reading?: object;
  dialog?: LoggedDialog;
  /** Names the knowledge that answered. */
  knowledge?: string;
}

export interface LoggedDialog {
  id: string;
  begun: boolean;
  step: NonNullable<QuestionsTable['dialog_step']>;
  /** The fact that it asked for last. */
  fact?: string;
  /** What it came to; plain data. */
  result?: object;
}

/** An answer that was given, by what it can be told from others. */
export interface GivenAnswer {
  entryId: string | undefined;
  /** By which a rating is joined to it. */
  replyId: string;
}

/** What was asked, what was found and how far dialogs came, for those who keep the knowledge. */
export class QuestionLog {
  private readonly db: Kysely<Schema>;
  private readonly insert: Bound<typeof inserting>;
  private readonly name: Bound<typeof naming>;

  /**
   * @param now milliseconds since 1970.
   * @param isOn false: nothing is written
   */
  constructor(
    private readonly tables: Tables,
    private readonly now: () => number,
    private readonly isOn = true,
  ) {
    this.db = tables.db;
    this.insert = bound(tables.db, inserting);
    this.name = bound(tables.db, naming);
  }

  /** @returns an id of the row, for what becomes of the turn. */
  async record(turn: LoggedTurn, id: string = randomUUID()): Promise<string> {
    await this.tables.write(this.recording(turn, id));
    return id;
  }

  /** What `record` writes. */
  recording(turn: LoggedTurn, id: string): Write[] {
    return this.isOn ? [{ query: this.insert(this.rowOf(turn, id)) }] : [];
  }

  /** Writes under which id the channel shows the reply: what is thought of it comes back with that. */
  repliedAs(conversationId: string, id: string, replyId: string): Write[] {
    return this.isOn
      ? [{ query: this.name({ conversation_id: conversationId, id, reply_id: replyId }) }]
      : [];
  }

  /** Takes back a turn whose reply nobody saw, with what stands under an id that continues its id by a slash. */
  async takeBack(conversationId: string, id: string): Promise<void> {
    await this.db
      .deleteFrom('questions')
      .where('conversation_id', '=', conversationId)
      // Not by a range, which follows the language of a PostgreSQL database.
      .where(sql<string>`substr(id || '/', 1, ${sql.lit(id.length + 1)})`, '=', `${id}/`)
      .execute();
  }

  /** The answer that was shown under this id. */
  async findByReply(conversationId: string, replyId: string): Promise<GivenAnswer | undefined> {
    return this.answers(conversationId).where('reply_id', '=', replyId).executeTakeFirst().then(answerOf);
  }

  /** The answer that a person got last, of this entry where one is named. */
  async lastAnswer(
    conversationId: string,
    userId: string,
    entryId?: string,
  ): Promise<GivenAnswer | undefined> {
    const own = this.answers(conversationId)
      .where('user_id', '=', userId)
      .where('outcome', 'in', ['answer', 'opened']);
    const row = await (entryId === undefined ? own : own.where('entry_id', '=', entryId))
      .orderBy('at', 'desc')
      .executeTakeFirst();
    return answerOf(row);
  }

  private answers(conversationId: string) {
    return this.db
      .selectFrom('questions')
      .select(['entry_id', 'reply_id'])
      .where('conversation_id', '=', conversationId);
  }

  private rowOf(turn: LoggedTurn, id: string): QuestionsTable {
    const { dialog } = turn;
    return {
      conversation_id: turn.conversationId,
      id,
      reply_id: id,
      user_id: turn.userId,
      channel: turn.channel,
      at: this.now(),
      text: turn.text,
      outcome: turn.outcome,
      entry_id: turn.entryId ?? null,
      confidence: turn.confidence,
      reading: turn.reading ? JSON.stringify(turn.reading) : null,
      dialog: dialog?.id ?? null,
      begun: dialog?.begun ? 1 : 0,
      dialog_step: dialog?.step ?? null,
      dialog_fact: dialog?.fact ?? null,
      result: dialog?.result ? JSON.stringify(dialog.result) : null,
      knowledge: turn.knowledge ?? '',
    };
  }
}

const answerOf = (row: Pick<QuestionsTable, 'entry_id' | 'reply_id'> | undefined): GivenAnswer | undefined =>
  row && { entryId: row.entry_id ?? undefined, replyId: row.reply_id };

const naming = (
  db: Kysely<Schema>,
  { conversation_id, id, reply_id }: Pick<QuestionsTable, 'conversation_id' | 'id' | 'reply_id'>,
) =>
  db
    .updateTable('questions')
    .set({ reply_id })
    .where('conversation_id', '=', conversation_id)
    .where('id', '=', id);

/** One that is there already is of the same turn, taken once more. */
const inserting = (db: Kysely<Schema>, row: QuestionsTable) =>
  db
    .insertInto('questions')
    .values({
      conversation_id: row.conversation_id,
      id: row.id,
      reply_id: row.reply_id,
      user_id: row.user_id,
      channel: row.channel,
      at: row.at,
      text: row.text,
      outcome: row.outcome,
      entry_id: row.entry_id,
      confidence: row.confidence,
      reading: row.reading,
      dialog: row.dialog,
      begun: row.begun,
      dialog_step: row.dialog_step,
      dialog_fact: row.dialog_fact,
      result: row.result,
      knowledge: row.knowledge,
    })
    .onConflict((conflict) => conflict.columns(['conversation_id', 'id']).doNothing());
