import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { prepared } from './prepared';
import type { QuestionsTable, Schema, Tables } from './schema';

export interface LoggedQuestion {
  channel: string;
  conversationId: string;
  userId: string;
  /** As asked; the caller keeps secrets out of it. */
  text: string;
  /** `opened`: no question, but an entry chosen by a button. */
  outcome: 'answer' | 'suggest' | 'unknown' | 'opened';
  entryId?: string;
  /** 0–1. */
  confidence: number;
}

/** An answer that was given, by what it can be told from others. */
export interface GivenAnswer {
  questionId: string;
  entryId: string | undefined;
  /** Undefined where the channel gave none. */
  replyId: string | undefined;
}

/** What was asked and what was found, for those who keep the knowledge. */
export class QuestionLog {
  private readonly db: Kysely<Schema>;
  private readonly insert: (row: QuestionsTable) => Promise<unknown>;

  /** @param now milliseconds since 1970. */
  constructor(
    tables: Tables,
    private readonly now: () => number,
  ) {
    this.db = tables.db;
    this.insert = inserting(tables);
  }

  /** @returns an id of the row, for what becomes of the question. */
  async record(question: LoggedQuestion, id: string = randomUUID()): Promise<string> {
    await this.insert({
      id,
      channel: question.channel,
      conversation_id: question.conversationId,
      user_id: question.userId,
      text: question.text,
      outcome: question.outcome,
      entry_id: question.entryId ?? null,
      confidence: question.confidence,
      reply_id: null,
      at: this.now(),
    });
    return id;
  }

  /** Notes under which id the channel shows the reply: what is thought of it comes back with that. */
  async repliedAs(id: string, replyId: string): Promise<void> {
    await this.db.updateTable('questions').set({ reply_id: replyId }).where('id', '=', id).execute();
  }

  /** Takes back a question whose reply nobody saw. */
  async takeBack(id: string): Promise<void> {
    await this.db.deleteFrom('questions').where('id', '=', id).execute();
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
      .select(['id', 'entry_id', 'reply_id'])
      .where('conversation_id', '=', conversationId);
  }

  /** What was asked since the time, oldest first. */
  async since(time: number): Promise<(LoggedQuestion & { at: number })[]> {
    const rows = await this.db
      .selectFrom('questions')
      .selectAll()
      .where('at', '>=', time)
      .orderBy('at')
      .execute();
    return rows.map((row) => ({
      channel: row.channel,
      conversationId: row.conversation_id,
      userId: row.user_id,
      text: row.text,
      outcome: row.outcome as LoggedQuestion['outcome'],
      ...(row.entry_id !== null && { entryId: row.entry_id }),
      confidence: row.confidence,
      at: row.at,
    }));
  }
}

const answerOf = (
  row: Pick<QuestionsTable, 'id' | 'entry_id' | 'reply_id'> | undefined,
): GivenAnswer | undefined =>
  row && { questionId: row.id, entryId: row.entry_id ?? undefined, replyId: row.reply_id ?? undefined };

const inserting = ({ db }: Tables) =>
  prepared(db, (tables, row: QuestionsTable) =>
    tables.insertInto('questions').values({
      id: row.id,
      channel: row.channel,
      conversation_id: row.conversation_id,
      user_id: row.user_id,
      text: row.text,
      outcome: row.outcome,
      entry_id: row.entry_id,
      confidence: row.confidence,
      reply_id: row.reply_id,
      at: row.at,
    }),
  );
