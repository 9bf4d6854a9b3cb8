import { Kysely, SqliteDialect, sql } from 'kysely';
import Libsql from 'libsql';
import { migrate } from '../migrations';
import type { Schema } from '../schema';

interface Part {
  type: string;
  name: string;
  sql: string;
}

/** Where Kysely keeps which migrations have been done. */
const DONE = 'kysely_migration';
type WithDone = Schema & { [DONE]: { name: string; timestamp: string } };

/**
 * Brings the tables of an embedded store up to date, and puts those and the indexes that are gone back into it, empty: without one
 * of them whatever uses it would fail for ever.
 * @returns the names of those that were missing
 */
export async function completeTables(db: Kysely<Schema>): Promise<string[]> {
  const model = new Kysely<Schema>({ dialect: new SqliteDialect({ database: new Libsql(':memory:') }) });
  try {
    await migrate(model);
    const parts = await partsOf(model);
    const isEmpty = (await partsOf(db)).length === 0;
    // Else the migrations would be done again, over the tables that they have made.
    const lost = isEmpty ? [] : await addMissing(db, parts.filter(isAboutMigrations));
    if (!isEmpty) await mendDone(model, db);
    await migrate(db);
    return [...lost, ...(isEmpty ? [] : await addMissing(db, parts))];
  } finally {
    await model.destroy();
  }
}

const isAboutMigrations = ({ name }: Part) => name.startsWith(DONE);

async function addMissing(db: Kysely<Schema>, parts: readonly Part[]): Promise<string[]> {
  const there = new Set((await partsOf(db)).map(({ name }) => name));
  const missing = parts.filter(({ name }) => !there.has(name));
  for (const part of missing) await sql.raw(part.sql).execute(db);
  return missing.map(({ name }) => name);
}

/** Writes the list of migrations anew where it is none that they can have made. */
async function mendDone(model: Kysely<Schema>, db: Kysely<Schema>): Promise<void> {
  const [known, listed] = [await doneIn(model), await doneIn(db)];
  const newest = known.at(-1)?.name ?? '';
  // A newer version has been at it, which is for the migrations to say.
  if (listed.some(({ name }) => NAMED.test(name) && name > newest)) return;
  const names = new Set(listed.map(({ name }) => name));
  const last = known.findLastIndex(({ name }) => names.has(name));
  const should = last < 0 ? known : known.slice(0, last + 1);
  if (should.map(({ name }) => name).join() === listed.map(({ name }) => name).join()) return;
  const list = db as unknown as Kysely<WithDone>;
  await list.deleteFrom(DONE).execute();
  await list.insertInto(DONE).values(should).execute();
}

/** As they are told apart, whatever stands in a damaged row. */
const NAMED = /^\d{3}-[a-z-]+$/;

/** In the order in which Kysely goes by them. */
const doneIn = (db: Kysely<Schema>) =>
  (db as unknown as Kysely<WithDone>)
    .selectFrom(DONE)
    .selectAll()
    .orderBy('timestamp')
    .orderBy('name')
    .execute();

/** Tables first. */
async function partsOf(db: Kysely<Schema>): Promise<Part[]> {
  const { rows } = await sql<Part>`
    select type, name, sql from sqlite_master
    where type in ('table', 'index') and name not like 'sqlite_%' order by type desc
  `.execute(db);
  return rows;
}
