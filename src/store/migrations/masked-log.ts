import { type Kysely, sql } from 'kysely';
import { mask } from '../../masking';

/**
 * Masks what was logged before masks stood at the door: it was to be kept as long as conversations, and is now kept as long as
 * the log.
 */
export async function maskedLog(db: Kysely<unknown>): Promise<void> {
  const questions = await sql<{ conversation_id: string; id: string; text: string }>`
    select conversation_id, id, text from questions where knowledge = ''`.execute(db);
  for (const { conversation_id, id, text } of questions.rows) {
    const { text: masked, removed } = mask(text, { names: true });
    if (removed.length === 0) continue;
    await sql`update questions set text = ${masked} where conversation_id = ${conversation_id} and id = ${id}`.execute(
      db,
    );
  }
  const comments = await sql<{ conversation_id: string; reply_id: string; user_id: string; comment: string }>`
    select conversation_id, reply_id, user_id, comment from feedback where comment is not null`.execute(db);
  for (const { conversation_id, reply_id, user_id, comment } of comments.rows) {
    const { text: masked, removed } = mask(comment, { names: true });
    if (removed.length === 0) continue;
    await sql`update feedback set comment = ${masked} where conversation_id = ${conversation_id}
      and reply_id = ${reply_id} and user_id = ${user_id}`.execute(db);
  }
}
