import { randomUUID } from 'node:crypto';
import { prepared } from './prepared';
import type { QuestionsTable, Tables } from './schema';

export interface LoggedQuestion {
  channel: string;
  conversationId: string;
  userId: string;
  /** As asked; the caller keeps secrets out of it. */
  text: string;
  outcome: 'answer' | 'suggest' | 'unknown';
  entryId?: string;
  /** 0–1. */
  confidence: number;
}

/** What was asked and what was found, for those who keep the knowledge. */
export class QuestionLog {
  private readonly insert: (row: QuestionsTable) => Promise<unknown>;

  /** @param now milliseconds since 1970. */
  constructor(
    private readonly tables: Tables,
    private readonly now: () => number,
  ) {
    this.insert = inserting(tables);
  }

  async record(question: LoggedQuestion): Promise<void> {
    await this.insert({
      id: randomUUID(),
      channel: question.channel,
      conversation_id: question.conversationId,
      user_id: question.userId,
      text: question.text,
      outcome: question.outcome,
      entry_id: question.entryId ?? null,
      confidence: question.confidence,
      at: this.now(),
    });
  }

  /** What was asked since the time, oldest first. */
  async since(time: number): Promise<(LoggedQuestion & { at: number })[]> {
    const rows = await this.tables.db
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
      at: row.at,
    }),
  );
