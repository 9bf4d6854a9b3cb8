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
    // Everything that begins with the key and a slash, or with the key and a thread of a channel, without the wildcards
    // that an id may hold.
    for (const [from, to] of [
      [`${key}/`, `${key}0`],
      [`${key};`, `${key}<`],
    ] as const) {
      for (const table of ['storage', 'deliveries'] as const) {
        const within = transaction.deleteFrom(table).where('key', '>=', from).where('key', '<', to);
        await (except.length > 0 ? within.where('key', 'not in', [...except]) : within).execute();
      }
    }
    for (const table of ['questions', 'feedback', 'outbox', 'places'] as const) {
      await transaction.deleteFrom(table).where('conversation_id', '=', key).execute();
      const threads = transaction.deleteFrom(table).where('conversation_id', '>=', `${key};`);
      await threads.where('conversation_id', '<', `${key}<`).execute();
    }
  });
  await database.compact();
}
