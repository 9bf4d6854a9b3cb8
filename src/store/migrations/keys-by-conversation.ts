import { type CreateTableBuilder, type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * Has the conversation begin every key, so that a database that is spread over machines keeps what belongs together in one
 * place; and notes which instance has taken what on. What was kept before stays.
 */
export async function keysByConversation(db: Kysely<unknown>): Promise<void> {
  await rebuild(db, 'storage', storageColumns, ['user_id', 'updated_at'], {
    conversation_id: sql`coalesce(conversation_id, '')`,
  });
  await rebuild(db, 'deliveries', deliveriesColumns, ['claimed_at'], {
    conversation_id: conversationOfDelivery(db),
    owner: sql`0`,
  });
  await rebuild(db, 'attachments', attachmentsColumns, ['id', 'at'], {});
  await db.schema
    .alterTable('outbox')
    .addColumn('owner', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await sql`drop index activities_pending_idx`.execute(db);
  await sql`create index activities_pending on activities (conversation_id, seq) where pending > 0`.execute(
    db,
  );
}

type Columns = readonly (readonly [name: string, type: 'text' | 'bigint' | 'integer', nullable?: 'null'])[];

const storageColumns: Columns = [
  ['conversation_id', 'text'],
  ['key', 'text'],
  ['value', 'text'],
  ['etag', 'text'],
  ['user_id', 'text', 'null'],
  ['updated_at', 'bigint'],
];
const deliveriesColumns: Columns = [
  ['conversation_id', 'text'],
  ['key', 'text'],
  ['done', 'integer'],
  ['claimed_at', 'bigint'],
  ['owner', 'integer'],
];
const attachmentsColumns: Columns = [
  ['conversation_id', 'text'],
  ['id', 'text'],
  ['name', 'text'],
  ['content_type', 'text'],
  ['content', 'text'],
  ['at', 'bigint'],
];

/** Copies a table into one whose first two columns are its key. */
async function rebuild(
  db: Kysely<unknown>,
  table: string,
  columns: Columns,
  indexed: readonly string[],
  filled: Readonly<Record<string, ReturnType<typeof sql>>>,
): Promise<void> {
  const names = columns.map(([name]) => name);
  let created: CreateTableBuilder<string, string> = db.schema.createTable(`${table}_kept`);
  for (const [name, type, nullable] of columns)
    created = created.addColumn(name, type, (column) => (nullable ? column : column.notNull()));
  await created.addPrimaryKeyConstraint(`${table}_key`, names.slice(0, 2) as [string, string]).execute();
  await sql`insert into ${sql.table(`${table}_kept`)} (${sql.join(names.map((name) => sql.ref(name)))})
    select ${sql.join(names.map((name) => filled[name] ?? sql.ref(name)))} from ${sql.table(table)}`.execute(
    db,
  );
  await db.schema.dropTable(table).execute();
  await db.schema.alterTable(`${table}_kept`).renameTo(table).execute();
  for (const column of indexed)
    await db.schema.createIndex(`${table}_by_${column}`).on(table).column(column).execute();
}

/** As `placeOf` in deliveries.ts reads it. */
function conversationOfDelivery(db: Kysely<unknown>) {
  const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const place = (part: string) =>
    isPostgres ? sql`strpos(key, ${sql.lit(part)})` : sql`instr(key, ${sql.lit(part)})`;
  return sql`case
    when ${place('/activities/')} > 0 then substr(key, 1, ${place('/activities/')} - 1)
    when ${place('/contents/')} > 0 then substr(key, 1, ${place('/contents/')} - 1)
    when key like '%/greeting' then substr(key, 1, length(key) - 9)
    else key end`;
}
