import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** Notes which instance took a message on; and has the instances on one database count together what they allow. */
export async function instances(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('activities')
    .addColumn('owner', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  // As rate-limiter-flexible uses it. Nothing is lost with it but a few seconds' counts, so that it is not logged.
  if (db.getExecutor().adapter instanceof PostgresAdapter)
    await sql`create unlogged table rate_limits (key text primary key, points integer not null, expire bigint)`.execute(
      db,
    );
}
