import type { Database } from './schema';

/**
 * Deletes everything last touched before the time.
 * @param olderThan milliseconds since 1970.
 */
export async function purge(database: Database, olderThan: number): Promise<void> {
  await database.db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('storage').where('updated_at', '<', olderThan).execute();
    await transaction.deleteFrom('deliveries').where('claimed_at', '<', olderThan).execute();
    for (const table of ['feedback', 'questions', 'activities', 'attachments'] as const) {
      await transaction.deleteFrom(table).where('at', '<', olderThan).execute();
    }
    await transaction
      .deleteFrom('conversations')
      .where('created_at', '<', olderThan)
      .where('id', 'not in', (query) => query.selectFrom('activities').select('conversation_id'))
      .execute();
  });
  await database.compact();
}
