import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import { instances } from './migrations/instances';
import { keysByConversation } from './migrations/keys-by-conversation';
import { maskedLog } from './migrations/masked-log';
import { questionLog } from './migrations/question-log';
import { staffTables } from './migrations/staff';
import { versionsWithoutFolder } from './migrations/versions';
import type { Schema } from './schema';

/** In order of their names; a published one is never changed, a new one is added. */
export const migrations: Record<string, Migration> = {
  '001-first-tables': { up: firstTables },
  '002-outbox': { up: outboxTables },
  '003-numbered-to': { up: numberedTo },
  '004-question-log': { up: questionLog },
  '005-keys': { up: keysByConversation },
  '006-staff': { up: staffTables },
  '007-instances': { up: instances },
  '008-masked-log': { up: maskedLog },
  '009-versions': { up: versionsWithoutFolder },
};

/**
 * Brings the tables up to date.
 * @throws the database's own error, with nothing half done.
 */
export async function migrate(db: Kysely<Schema>): Promise<void> {
  const provider = { getMigrations: async () => migrations };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
}

async function numberedTo(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('conversations')
    .addColumn('numbered_to', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
}

async function firstTables(db: Kysely<unknown>): Promise<void> {
  await botTables(db);
  await logTables(db);
  await directLineTables(db);
}

async function botTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('storage')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('etag', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text')
    .addColumn('user_id', 'text')
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .execute();
  await index(db, 'storage', ['conversation_id']);
  await index(db, 'storage', ['user_id']);
  await index(db, 'storage', ['updated_at']);
  await db.schema
    .createTable('deliveries')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('done', 'integer', (column) => column.notNull())
    .addColumn('claimed_at', 'bigint', (column) => column.notNull())
    .execute();
  await index(db, 'deliveries', ['claimed_at']);
  await db.schema
    .createTable('settings')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
}

async function logTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('feedback')
    .addColumn('activity_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('entry_id', 'text')
    .addColumn('rating', 'text', (column) => column.notNull())
    .addColumn('comment', 'text')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('feedback_pk', ['activity_id', 'user_id'])
    .execute();
  await index(db, 'feedback', ['user_id']);
  await index(db, 'feedback', ['at']);
  await db.schema
    .createTable('questions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('entry_id', 'text')
    .addColumn('confidence', 'double precision', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  await index(db, 'questions', ['user_id']);
  await index(db, 'questions', ['conversation_id']);
  await index(db, 'questions', ['at']);
}

async function directLineTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('conversations')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('user_id', 'text')
    .addColumn('joined', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await index(db, 'conversations', ['user_id']);
  await index(db, 'conversations', ['created_at']);
  await db.schema
    .createTable('activities')
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('sent_key', 'text')
    .addColumn('pending', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('activities_pk', ['conversation_id', 'seq'])
    .addUniqueConstraint('activities_sent_key', ['conversation_id', 'sent_key'])
    .execute();
  await index(db, 'activities', ['at']);
  await sql`create index activities_pending_idx on activities (pending) where pending > 0`.execute(db);
  await db.schema
    .createTable('attachments')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('content_type', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  await index(db, 'attachments', ['conversation_id']);
  await index(db, 'attachments', ['at']);
}

async function outboxTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('outbox')
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('turn', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('received', 'text', (column) => column.notNull())
    .addColumn('replies', 'text')
    .addColumn('sent', 'integer', (column) => column.notNull())
    .addColumn('state_key', 'text', (column) => column.notNull())
    .addColumn('state_before', 'text')
    .addColumn('question_id', 'text')
    .addColumn('done', 'integer', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('outbox_pk', ['conversation_id', 'turn'])
    .execute();
  await index(db, 'outbox', ['user_id']);
  await index(db, 'outbox', ['at']);
  await sql`create index outbox_done_idx on outbox (done) where done = 0`.execute(db);
  await db.schema
    .createTable('places')
    .addColumn('conversation_id', 'text', (column) => column.primaryKey())
    .addColumn('reference', 'text', (column) => column.notNull())
    .addColumn('greeted', 'integer', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.alterTable('questions').addColumn('reply_id', 'text').execute();
  await index(db, 'questions', ['conversation_id', 'reply_id']);
  await db.schema.alterTable('feedback').addColumn('question_id', 'text').execute();
}

async function index(db: Kysely<unknown>, table: string, columns: string[]): Promise<void> {
  await db.schema
    .createIndex(`${table}_${columns.join('_')}_idx`)
    .on(table)
    .columns(columns)
    .execute();
}
