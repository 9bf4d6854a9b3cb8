import type { Kysely } from 'kysely';
import type { FeedbackTable, Schema, Tables } from './schema';

export interface Rating {
  /** The reply that was judged. */
  activityId: string;
  userId: string;
  conversationId: string;
  /** The knowledge entry it answered with, if any. */
  entryId?: string;
  /** The logged question that it answered. */
  questionId?: string;
  rating: FeedbackTable['rating'];
  comment?: string;
}

/** What people thought of the answers; a person's last word on a reply counts. */
export class Feedback {
  private readonly db: Kysely<Schema>;

  /** @param now milliseconds since 1970. */
  constructor(
    { db }: Tables,
    private readonly now: () => number,
  ) {
    this.db = db;
  }

  async record(rating: Rating): Promise<void> {
    const judgement = {
      entry_id: rating.entryId ?? null,
      question_id: rating.questionId ?? null,
      rating: rating.rating,
      comment: rating.comment ?? null,
      at: this.now(),
    };
    await this.db
      .insertInto('feedback')
      .values({
        activity_id: rating.activityId,
        user_id: rating.userId,
        conversation_id: rating.conversationId,
        ...judgement,
      })
      .onConflict((conflict) => conflict.columns(['activity_id', 'user_id']).doUpdateSet(judgement))
      .execute();
  }

  /** Takes back what a person thought of a reply. */
  async withdraw(activityId: string, userId: string): Promise<void> {
    await this.db
      .deleteFrom('feedback')
      .where('activity_id', '=', activityId)
      .where('user_id', '=', userId)
      .execute();
  }

  /** All ratings given since the time, oldest first. */
  async since(time: number): Promise<(Rating & { at: number })[]> {
    const rows = await this.db
      .selectFrom('feedback')
      .selectAll()
      .where('at', '>=', time)
      .orderBy('at')
      .execute();
    return rows.map((row) => ({
      activityId: row.activity_id,
      userId: row.user_id,
      conversationId: row.conversation_id,
      ...(row.entry_id !== null && { entryId: row.entry_id }),
      ...(row.question_id !== null && { questionId: row.question_id }),
      rating: row.rating,
      ...(row.comment !== null && { comment: row.comment }),
      at: row.at,
    }));
  }
}
