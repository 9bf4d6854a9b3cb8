import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database, Schema } from './schema';

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
  private readonly db: Kysely<Schema>;

  /** @param now milliseconds since 1970. */
  constructor(
    database: Database,
    private readonly now: () => number,
  ) {
    this.db = database.db;
  }

  async record(question: LoggedQuestion): Promise<void> {
    await this.db
      .insertInto('questions')
      .values({
        id: randomUUID(),
        channel: question.channel,
        conversation_id: question.conversationId,
        user_id: question.userId,
        text: question.text,
        outcome: question.outcome,
        entry_id: question.entryId ?? null,
        confidence: question.confidence,
        at: this.now(),
      })
      .execute();
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
