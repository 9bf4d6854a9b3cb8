import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Database, Schema } from './schema';

/** How far a table has come; rows. */
export interface Progress {
  table: string;
  moved: number;
  of: number;
}

/** The target holds something that this move has not brought there. */
export class TargetNotEmptyError extends Error {
  readonly code = 'target-not-empty';

  constructor(readonly table: string) {
    super(`The target holds rows already, in ${table}`);
    this.name = 'TargetNotEmptyError';
  }
}

/** Rows read and written at once; the largest are files of some hundred kB. */
const BATCH = 50;

/** Whoever had taken something on runs no more: the first to start takes it up. */
const OWNER = 'owner';
const NOBODY = 0;

const MOVE = 'move:from';
const place = (table: string) => `move:place:${table}`;

type Row = Record<string, string | number | null>;

/**
 * Copies an embedded store, on which no service runs, into an empty database of the same version, a batch a transaction with the
 * place that it has come to: what breaks off is taken up there.
 * @param report is told of every batch
 * @returns the rows of each table, counted in the target
 * @throws TargetNotEmptyError when something else is in it
 */
export async function moveStore(
  source: Database,
  target: Database,
  report: (progress: Progress) => void,
): Promise<Progress[]> {
  const tables = await tablesOf(source.db);
  await begin(source.db, target.db, tables);
  const counted: Progress[] = [];
  for (const table of tables) {
    const of = await countIn(source.db, table);
    await moveTable(source.db, target.db, table, (moved) => report({ table, moved, of }));
    counted.push({ table, moved: await countIn(target.db, table), of });
  }
  return counted;
}

async function tablesOf(db: Kysely<Schema>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from sqlite_master where type = 'table'
    and name not like 'sqlite_%' and name not like 'kysely_%' order by name`.execute(db);
  return rows.map(({ name }) => name);
}

/** A move is told from others by a name that the source keeps. */
async function begin(source: Kysely<Schema>, target: Kysely<Schema>, tables: readonly string[]) {
  await source
    .insertInto('settings')
    .values({ key: MOVE, value: randomUUID() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const name = await settingOf(source, MOVE);
  if ((await settingOf(target, MOVE)) === name) return;
  for (const table of tables) if ((await countIn(target, table)) > 0) throw new TargetNotEmptyError(table);
  await target
    .insertInto('settings')
    .values({ key: MOVE, value: name ?? '' })
    .execute();
}

async function moveTable(
  source: Kysely<Schema>,
  target: Kysely<Schema>,
  table: string,
  report: (moved: number) => void,
): Promise<void> {
  let [last = 0, moved = 0] = ((await settingOf(target, place(table))) ?? '0 0').split(' ').map(Number);
  for (;;) {
    const { rows } = await sql<Row>`select rowid as move_place, * from ${sql.table(table)}
      where rowid > ${last} order by rowid limit ${BATCH}`.execute(source);
    if (rows.length === 0) return;
    last = Number(rows.at(-1)?.move_place);
    moved += rows.length;
    const value = `${last} ${moved}`;
    await target.transaction().execute(async (transaction) => {
      await insert(transaction, table, rows);
      await transaction
        .insertInto('settings')
        .values({ key: place(table), value })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
        .execute();
    });
    report(moved);
  }
}

async function insert(db: Kysely<Schema>, table: string, rows: readonly Row[]): Promise<void> {
  const names = Object.keys(rows[0] ?? {}).filter((name) => name !== 'move_place');
  const values = rows.map(
    (row) => sql`(${sql.join(names.map((name) => (name === OWNER ? NOBODY : (row[name] ?? null))))})`,
  );
  // The mark of the move stands in the target already.
  await sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
    values ${sql.join(values)} on conflict do nothing`.execute(db);
}

/** Without the marks of the move itself. */
async function countIn(db: Kysely<Schema>, table: string): Promise<number> {
  const all = sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`;
  const own = sql<{ n: number }>`select count(*) as n from settings where substr(key, 1, 5) <> 'move:'`;
  return Number((await (table === 'settings' ? own : all).execute(db)).rows[0]?.n);
}

async function settingOf(db: Kysely<Schema>, key: string): Promise<string | undefined> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value;
}
