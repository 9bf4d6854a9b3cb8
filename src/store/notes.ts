import type { Database } from './schema';

const keyOf = (name: string): string => `note:${name}`;

/** What a part of the service has noted for itself, in all instances; undefined: nothing yet. */
export async function readNote({ db }: Database, name: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('settings')
    .select('value')
    .where('key', '=', keyOf(name))
    .executeTakeFirst();
  return row?.value;
}

/** Notes something that outlives the process, in the place of what was noted before. */
export async function writeNote({ db }: Database, name: string, value: string): Promise<void> {
  await db
    .insertInto('settings')
    .values({ key: keyOf(name), value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
