import { partsOf } from './person';
import type { Database } from './schema';

/** All that is kept about a person, as plain data. */
export interface PersonalData {
  userId: string;
  messages: { conversationId: string; at: string; activity: unknown }[];
  files: { conversationId: string; name: string; contentType: string; base64: string; at: string }[];
  questions: { conversationId: string; channel: string; text: string; outcome: string; at: string }[];
  ratings: {
    conversationId: string;
    entryId: string | null;
    rating: string;
    comment: string | null;
    at: string;
  }[];
  states: { key: string; value: unknown; at: string }[];
}

/** Collects what `forget` would delete. */
export async function exportPerson({ db }: Pick<Database, 'db'>, userId: string): Promise<PersonalData> {
  const data: PersonalData = { userId, messages: [], files: [], questions: [], ratings: [], states: [] };
  for (const { id, isAlone, ownMessages, ownFiles } of await partsOf(db, userId)) {
    const said = await db
      .selectFrom('activities')
      .select(['seq', 'body', 'at'])
      .where('conversation_id', '=', id)
      .orderBy('seq')
      .execute();
    for (const { seq, body, at } of said) {
      if (!isAlone && !ownMessages.includes(seq)) continue;
      data.messages.push({ conversationId: id, at: time(at), activity: JSON.parse(body) });
    }
    const files = await db.selectFrom('attachments').selectAll().where('conversation_id', '=', id).execute();
    for (const file of files) {
      if (!isAlone && !ownFiles.includes(file.id)) continue;
      const { name, content_type: contentType, content: base64, at } = file;
      data.files.push({ conversationId: id, name, contentType, base64, at: time(at) });
    }
  }
  const asked = await db
    .selectFrom('questions')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('at')
    .execute();
  for (const { conversation_id: conversationId, channel, text, outcome, at } of asked)
    data.questions.push({ conversationId, channel, text, outcome, at: time(at) });
  const rated = await db
    .selectFrom('feedback')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('at')
    .execute();
  for (const { conversation_id: conversationId, entry_id: entryId, rating, comment, at } of rated)
    data.ratings.push({ conversationId, entryId, rating, comment, at: time(at) });
  const states = await db.selectFrom('storage').selectAll().where('user_id', '=', userId).execute();
  for (const { key, value, updated_at } of states)
    data.states.push({ key, value: JSON.parse(value), at: time(updated_at) });
  return data;
}

const time = (milliseconds: number) => new Date(milliseconds).toISOString();
