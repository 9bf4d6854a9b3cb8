import type { Kysely } from 'kysely';

/** Whether a version's files are written is noted beside the files: each folder follows the versions by itself. */
export async function versionsWithoutFolder(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('knowledge_versions').dropColumn('written').execute();
}
