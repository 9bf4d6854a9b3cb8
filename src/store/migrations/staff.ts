import type { Kysely } from 'kysely';

/** What support staff change of the knowledge, and what they decided about questions. */
export async function staffTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('knowledge_versions')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('comment', 'text', (column) => column.notNull())
    .addColumn('changes', 'text', (column) => column.notNull())
    .addColumn('written', 'integer', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('question_marks')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('comment', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  // Counting a month of outcomes reads the index alone.
  await db.schema
    .createIndex('questions_at_outcome_idx')
    .on('questions')
    .columns(['at', 'outcome'])
    .execute();
}
