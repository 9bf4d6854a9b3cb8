import type { Database } from './schema';

/**
 * Deletes everything last touched before the time.
 * @param olderThan milliseconds since 1970.
 */
export async function purge(database: Database, olderThan: number): Promise<void> {
  await database.db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('storage').where('updated_at', '<', olderThan).execute();
    await transaction.deleteFrom('deliveries').where('claimed_at', '<', olderThan).execute();
    for (const table of ['feedback', 'questions', 'activities', 'attachments', 'outbox'] as const) {
      await transaction.deleteFrom(table).where('at', '<', olderThan).execute();
    }
    // In Teams the bot stays until it is removed; a place forgotten there would be greeted again.
    await transaction
      .deleteFrom('places')
      .where('updated_at', '<', olderThan)
      .where('conversation_id', 'not like', 'msteams/%')
      .execute();
    await transaction
      .deleteFrom('conversations')
      .where('created_at', '<', olderThan)
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
