import type { Kysely } from 'kysely';
import type { FeedbackTable, Schema, Tables } from './schema';
import type { Write } from './writes';

export interface Rating {
  conversationId: string;
  /** The reply that was judged, as the log of questions names it. */
  replyId: string;
  userId: string;
  /** The knowledge entry it answered with, if any. */
  entryId?: string;
  rating: FeedbackTable['rating'];
  /** Masked. */
  comment?: string;
}

/** What people thought of the answers; a person's last word on a reply counts. */
export class Feedback {
  private readonly db: Kysely<Schema>;

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
  }

  async record(rating: Rating): Promise<void> {
    await this.tables.write(this.recording(rating));
  }

  /** What `record` writes. */
  recording(rating: Rating): Write[] {
    if (!this.isOn) return [];
    const judgement = {
      entry_id: rating.entryId ?? null,
      rating: rating.rating,
      comment: rating.comment ?? null,
      at: this.now(),
    };
    const query = this.db
      .insertInto('feedback')
      .values({
        conversation_id: rating.conversationId,
        reply_id: rating.replyId,
        user_id: rating.userId,
        ...judgement,
      })
      .onConflict((conflict) =>
        conflict.columns(['conversation_id', 'reply_id', 'user_id']).doUpdateSet((row) => ({
          ...judgement,
          // Whoever judges once more without a word has not taken back what they wrote.
          comment: row.fn.coalesce(row.ref('excluded.comment'), row.ref('feedback.comment')),
        })),
      )
      .compile();
    return [{ query }];
  }

  /** Takes back what a person thought of a reply, unless they wrote why: what they wrote stays, with how they judged. */
  async withdraw(conversationId: string, replyId: string, userId: string): Promise<void> {
    await this.db
      .deleteFrom('feedback')
      .where('conversation_id', '=', conversationId)
      .where('reply_id', '=', replyId)
      .where('user_id', '=', userId)
      .where('comment', 'is', null)
      .execute();
  }
}
