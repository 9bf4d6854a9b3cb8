import { type CreateTableBuilder, type Kysely, sql } from 'kysely';

/**
 * Gives the log its row: the conversation begins the key, a rating is joined by the reply's id, and a turn carries reading,
 * dialog, result and the knowledge that answered. What was kept before stays.
 */
export async function questionLog(db: Kysely<unknown>): Promise<void> {
  await questionColumns(db.schema.createTable('questions_kept')).execute();
  await sql`
    insert into questions_kept (conversation_id, id, reply_id, user_id, channel, at, text, outcome, entry_id, confidence,
      begun, knowledge)
    select conversation_id, id, coalesce(reply_id, id), user_id, channel, at, text, outcome, entry_id, confidence, 0, ''
    from questions`.execute(db);
  await feedbackColumns(db.schema.createTable('feedback_kept')).execute();
  // An older rating may name its question and another reply than the one that the question knows of.
  await sql`
    insert into feedback_kept (conversation_id, reply_id, user_id, entry_id, rating, comment, at)
    select f.conversation_id, coalesce(q.reply_id, q.id, f.activity_id), f.user_id, f.entry_id, f.rating, f.comment, f.at
    from feedback f left join questions q on q.id = f.question_id
    where true order by f.at desc
    on conflict do nothing`.execute(db);
  for (const table of ['questions', 'feedback']) {
    await db.schema.dropTable(table).execute();
    await db.schema.alterTable(`${table}_kept`).renameTo(table).execute();
    await db.schema.createIndex(`${table}_of_user`).on(table).column('user_id').execute();
    await db.schema.createIndex(`${table}_by_time`).on(table).column('at').execute();
  }
  await db.schema
    .createIndex('questions_by_reply')
    .on('questions')
    .columns(['conversation_id', 'reply_id'])
    .execute();
}

const questionColumns = (table: CreateTableBuilder<string>) =>
  table
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('reply_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('entry_id', 'text')
    .addColumn('confidence', 'double precision', (column) => column.notNull())
    .addColumn('reading', 'text')
    .addColumn('dialog', 'text')
    .addColumn('begun', 'integer', (column) => column.notNull())
    .addColumn('dialog_step', 'text')
    .addColumn('dialog_fact', 'text')
    .addColumn('result', 'text')
    .addColumn('knowledge', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('questions_key', ['conversation_id', 'id']);

const feedbackColumns = (table: CreateTableBuilder<string>) =>
  table
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('reply_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('entry_id', 'text')
    .addColumn('rating', 'text', (column) => column.notNull())
    .addColumn('comment', 'text')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('feedback_key', ['conversation_id', 'reply_id', 'user_id']);
