import { randomUUID } from 'node:crypto';
import type { Storage, StoreItem, StoreItems } from 'botbuilder-core';
import type { Kysely } from 'kysely';
import { prepared } from './prepared';
import type { Schema, StorageTable, Tables } from './schema';

/** Another turn has written the item since it was read. */
export class StateConflictError extends Error {
  readonly code = 'STATE_CONFLICT';

  constructor(key: string) {
    super(`"${key}" was written by someone else since it was read (eTag)`);
    this.name = 'StateConflictError';
  }
}

/**
 * botbuilder's state in the store. An item with an eTag is written only over the version it was read as; `*` or none
 * overwrites. A write of several items is all or nothing.
 */
export class BotStorage implements Storage {
  private readonly db: Kysely<Schema>;
  private readonly find: ReturnType<typeof finding>;
  private readonly put: ReturnType<typeof putting>;

  /** @param now milliseconds since 1970. */
  constructor(
    { db }: Tables,
    private readonly now: () => number,
  ) {
    this.db = db;
    this.find = finding(db);
    this.put = putting(db);
  }

  async read(keys: string[]): Promise<StoreItems> {
    if (!keys) throw new ReferenceError('Keys are required when reading.');
    const items: StoreItems = {};
    for (const key of keys) {
      const [row] = (await this.find({ key })).rows;
      const item = row && readItem(row.value);
      if (item) items[key] = { ...item, eTag: row.etag };
    }
    return items;
  }

  /** @throws StateConflictError, and then nothing is written. */
  async write(changes: StoreItems): Promise<void> {
    if (!changes) throw new ReferenceError('Changes are required when writing.');
    const items = Object.entries(changes) as [string, StoreItem][];
    if (items.length === 0) return;
    const [first] = items;
    // One statement is all or nothing by itself, and botbuilder's state saves like this.
    if (items.length === 1 && first && overwrites(first[1])) {
      await this.put(this.rowOf(...first));
      return;
    }
    await this.db.transaction().execute(async (transaction) => {
      for (const [key, item] of items) await this.writeItem(transaction, key, item);
    });
  }

  async delete(keys: string[]): Promise<void> {
    if (!keys) throw new ReferenceError('Keys are required when deleting.');
    if (keys.length === 0) return;
    await this.db.deleteFrom('storage').where('key', 'in', keys).execute();
  }

  private async writeItem(db: Kysely<Schema>, key: string, item: StoreItem): Promise<void> {
    const row = this.rowOf(key, item);
    if (!overwrites(item)) {
      const { value, etag, updated_at } = row;
      const updated = await db
        .updateTable('storage')
        .set({ value, etag, updated_at })
        .where('key', '=', key)
        .where('etag', '=', String(item.eTag))
        .executeTakeFirst();
      if (updated.numUpdatedRows > 0n) return;
      const other = await db.selectFrom('storage').select('key').where('key', '=', key).executeTakeFirst();
      if (other) throw new StateConflictError(key);
    }
    await putting(db)(row);
  }

  private rowOf(key: string, { eTag: _, ...item }: StoreItem): StorageTable {
    const value = JSON.stringify(item);
    return { key, value, etag: randomUUID(), updated_at: this.now(), ...ownersOf(key) };
  }
}

const finding = (db: Kysely<Schema>) =>
  prepared(db, (tables, { key }: Pick<StorageTable, 'key'>) =>
    tables.selectFrom('storage').select(['value', 'etag']).where('key', '=', key),
  );

const putting = (db: Kysely<Schema>) =>
  prepared(db, (tables, { key, value, etag, updated_at, conversation_id, user_id }: StorageTable) =>
    tables
      .insertInto('storage')
      .values({ key, value, etag, updated_at, conversation_id, user_id })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value, etag, updated_at })),
  );

/** A row that cannot be read counts as absent: it must not lock its owner out for good. */
function readItem(value: string): StoreItem | undefined {
  try {
    return JSON.parse(value) as StoreItem;
  } catch {
    return undefined;
  }
}

function overwrites({ eTag }: StoreItem): boolean {
  return !eTag || eTag === '*';
}

/** Reads botbuilder's keys: `<channel>/conversations/<id>/…`, `<channel>/users/<id>/…`, or both in this order. */
function ownersOf(key: string): { conversation_id: string | null; user_id: string | null } {
  const [, conversation, user] = /^[^/]+(?:\/conversations\/(.+?))?(?:\/users\/(.+?))?\/?$/s.exec(key) ?? [];
  return { conversation_id: conversation ?? null, user_id: user ?? null };
}
