import { sql } from 'kysely';
import { idOf } from './person';
import type { Database } from './schema';

/** Milliseconds since 1970: what was last touched before goes. */
export interface Ages {
  conversations: number;
  /** Of questions and ratings. */
  log: number;
}

/** Deletes what is older than it may get. */
export async function purge(database: Database, olderThan: Ages): Promise<void> {
  const { conversations, log } = olderThan;
  await database.db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('storage').where('updated_at', '<', conversations).execute();
    await transaction.deleteFrom('deliveries').where('claimed_at', '<', conversations).execute();
    for (const table of ['activities', 'attachments', 'outbox'] as const)
      await transaction.deleteFrom(table).where('at', '<', conversations).execute();
    for (const table of ['questions', 'feedback'] as const)
      await transaction.deleteFrom(table).where('at', '<', log).execute();
    // In Teams the bot stays until it is removed; a place forgotten there would be greeted again.
    await transaction
      .deleteFrom('places')
      .where('updated_at', '<', conversations)
      .where('conversation_id', 'not like', 'msteams/%')
      .execute();
    await transaction
      .deleteFrom('conversations')
      .where('created_at', '<', conversations)
      .where('id', 'not in', (query) => query.selectFrom('activities').select('conversation_id'))
      .execute();
  });
  await database.compact();
}

/**
 * Deletes what is kept of a conversation that the bot was removed from.
 * @param key `<channel>/conversations/<id>`
 * @param except deliveries that are being dealt with
 */
export async function forgetConversation(
  database: Database,
  key: string,
  except: readonly string[],
): Promise<void> {
  await database.db.transaction().execute(async (transaction) => {
    const storage = transaction.deleteFrom('storage').where('conversation_id', '=', idOf(key));
    // In the conversation itself, or in a thread of a channel; without the wildcards that an id may hold.
    await storage.where(startsWith('key', `${key}/`)).execute();
    await transaction
      .deleteFrom('storage')
      .where(startsWith('key', `${key};`))
      .execute();
    for (const table of ['deliveries', 'questions', 'feedback', 'outbox', 'places'] as const) {
      for (const within of [
        sql<boolean>`conversation_id = ${key}`,
        startsWith('conversation_id', `${key};`),
      ]) {
        const gone = transaction.deleteFrom(table).where(within);
        const spared = table === 'deliveries' && except.length > 0;
        await (spared ? gone.where(sql<string>`key`, 'not in', [...except]) : gone).execute();
      }
    }
  });
  await database.compact();
}

const startsWith = (column: 'key' | 'conversation_id', start: string) =>
  sql<boolean>`substr(${sql.ref(column)}, 1, ${sql.lit([...start].length)}) = ${start}`;
