import { randomBytes } from 'node:crypto';
import type { Database } from './schema';

/**
 * A random key of 32 bytes, made on first use and the same ever after: what it signs stays valid across restarts.
 * @param name what the key is for.
 */
export async function keptKey(database: Database, name: string): Promise<Uint8Array> {
  const key = `key:${name}`;
  await database.db
    .insertInto('settings')
    .values({ key, value: randomBytes(32).toString('base64') })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  const row = await database.db
    .selectFrom('settings')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return Buffer.from(row.value, 'base64');
}
