import type { Kysely } from 'kysely';
import type { Schema } from './schema';

/** What a person has in one conversation. */
export interface Part {
  /** As the channel names it. */
  id: string;
  /** As the tables of the bot name it: by itself, or behind its channel. */
  keys: readonly string[];
  /** Nobody else has said anything here. */
  isAlone: boolean;
  /** Numbers of what they said here and of the replies to it; of a conversation of the embedded Direct Line. */
  ownMessages: readonly number[];
  /** Ids of the files among it. */
  ownFiles: readonly string[];
}

/** The conversations in which something of the person is kept. */
export async function partsOf(db: Kysely<Schema>, userId: string): Promise<Part[]> {
  const ids = new Map<string, Set<string>>();
  const note = (key: string) => {
    const id = idOf(key);
    ids.set(id, (ids.get(id) ?? new Set([id])).add(key));
  };
  const direct = await db.selectFrom('conversations').select('id').where('user_id', '=', userId).execute();
  for (const { id } of direct) note(id);
  const states = await db
    .selectFrom('storage')
    .select(['key', 'conversation_id'])
    .where('user_id', '=', userId)
    .execute();
  for (const { key, conversation_id } of states) {
    if (conversation_id === '') continue;
    note(conversation_id);
    note(key.slice(0, key.lastIndexOf(`/users/${userId}`)));
  }
  for (const table of ['questions', 'feedback', 'outbox'] as const) {
    const rows = await db
      .selectFrom(table)
      .select('conversation_id')
      .distinct()
      .where('user_id', '=', userId)
      .execute();
    for (const { conversation_id } of rows) note(conversation_id);
  }
  return Promise.all([...ids].map(([id, keys]) => partOf(db, userId, id, [...keys])));
}

async function partOf(db: Kysely<Schema>, userId: string, id: string, keys: string[]): Promise<Part> {
  const said = await messagesIn(db, userId, id);
  const isAlone = !said.others && !(await othersIn(db, userId, id, keys));
  return { id, keys, isAlone, ownMessages: said.own, ownFiles: said.files };
}

async function othersIn(db: Kysely<Schema>, userId: string, id: string, keys: string[]): Promise<boolean> {
  const state = await db
    .selectFrom('storage')
    .select('key')
    .where('conversation_id', '=', id)
    .where('user_id', '<>', userId)
    .executeTakeFirst();
  if (state) return true;
  for (const table of ['questions', 'feedback', 'outbox'] as const) {
    const row = await db
      .selectFrom(table)
      .select('user_id')
      .where('conversation_id', 'in', keys)
      .where('user_id', '<>', userId)
      .executeTakeFirst();
    if (row) return true;
  }
  return false;
}

interface Kept {
  from?: { id?: string; role?: string };
  replyToId?: string;
  attachments?: readonly { contentUrl?: string }[];
}

/** Who said what in a conversation of the embedded Direct Line. Of other channels nothing is kept. */
async function messagesIn(db: Kysely<Schema>, userId: string, id: string) {
  const rows = await db
    .selectFrom('activities')
    .select(['seq', 'body'])
    .where('conversation_id', '=', id)
    .orderBy('seq')
    .execute();
  const own: number[] = [];
  const files: string[] = [];
  let others = false;
  for (const { seq, body } of rows) {
    const { from, replyToId, attachments = [] } = JSON.parse(body) as Kept;
    const answered = Number(replyToId?.split('|').at(-1));
    if (from?.id === userId)
      files.push(...attachments.map(({ contentUrl = '' }) => contentUrl.split('/').at(-1) ?? ''));
    else if (from?.id !== undefined && from.role !== 'bot') others = true;
    if (from?.id === userId || own.includes(answered)) own.push(seq);
  }
  return { own, files, others };
}

/** `<channel>/conversations/<id>` or the id alone. */
export function idOf(key: string): string {
  return key.replace(/^[^/]+\/conversations\//, '');
}
