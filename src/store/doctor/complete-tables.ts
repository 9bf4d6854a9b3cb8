import { Kysely, SqliteDialect, sql } from 'kysely';
import Libsql from 'libsql';
import { migrate } from '../migrations';
import type { Schema } from '../schema';

interface Part {
  type: string;
  name: string;
  sql: string;
}

/**
 * Puts tables and indexes that are gone back into an embedded store, empty: without one of them whatever uses it would fail
 * for ever.
 * @returns the names of those that were missing
 */
export async function completeTables(db: Kysely<Schema>): Promise<string[]> {
  const model = new Kysely<Schema>({ dialect: new SqliteDialect({ database: new Libsql(':memory:') }) });
  try {
    await migrate(model);
    const there = new Set((await partsOf(db)).map(({ name }) => name));
    const missing = (await partsOf(model)).filter(({ name }) => !there.has(name));
    for (const part of missing) await sql.raw(part.sql).execute(db);
    return missing.map(({ name }) => name);
  } finally {
    await model.destroy();
  }
}

/** Tables first. */
async function partsOf(db: Kysely<Schema>): Promise<Part[]> {
  const { rows } = await sql<Part>`
    select type, name, sql from sqlite_master
    where type in ('table', 'index') and name not like 'sqlite_%' order by type desc
  `.execute(db);
  return rows;
}
