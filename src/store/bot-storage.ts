import { randomUUID } from 'node:crypto';
import type { Storage, StoreItem, StoreItems } from 'botbuilder-core';
import type { Kysely } from 'kysely';
import { type Bound, bound, type Prepared, prepared } from './prepared';
import type { Schema, StorageTable, Tables } from './schema';
import type { Write } from './writes';

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
  private readonly find: Prepared<typeof finding>;
  private readonly put: Prepared<typeof putting>;
  private readonly create: Bound<typeof creating>;
  private readonly change: Bound<typeof changing>;

  /** @param now milliseconds since 1970. */
  constructor(
    private readonly tables: Tables,
    private readonly now: () => number,
  ) {
    const { db } = tables;
    this.db = db;
    this.find = prepared(db, finding);
    this.put = prepared(db, putting);
    this.create = bound(db, creating);
    this.change = bound(db, changing);
  }

  async read(keys: string[]): Promise<StoreItems> {
    if (!keys) throw new ReferenceError('Keys are required when reading.');
    const items: StoreItems = {};
    for (const key of keys) {
      const [row] = (await this.find({ key, ...ownersOf(key) })).rows;
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

  /** The item as it is kept, and its version; no version: nothing is kept. */
  async load(key: string): Promise<{ item: StoreItem | undefined; version: string | undefined }> {
    const [row] = (await this.find({ key, ...ownersOf(key) })).rows;
    return { item: row && readItem(row.value), version: row?.etag };
  }

  /**
   * Writes an item over the version that it was made from, and over no other.
   * @param version as it was loaded; undefined: there was none
   * @throws StateConflictError, and then nothing is written
   */
  async replace(key: string, item: StoreItem, version: string | undefined): Promise<void> {
    await this.tables.write([this.replacing(key, item, version)]);
  }

  /** What `replace` writes, and throws where it cannot. */
  replacing(key: string, item: StoreItem, version: string | undefined): Write {
    const row = this.rowOf(key, item);
    const query = version === undefined ? this.create(row) : this.change({ ...row, before: version });
    return { query, unchanged: () => new StateConflictError(key) };
  }

  /**
   * Deletes an item in the version that was loaded.
   * @throws StateConflictError, and then it is still there
   */
  async remove(key: string, version: string): Promise<void> {
    const removed = await prepared(this.db, removing)({ ...ownersOf(key), key, version });
    if ((removed.numAffectedRows ?? 0n) === 0n) throw new StateConflictError(key);
  }

  async delete(keys: string[]): Promise<void> {
    if (!keys) throw new ReferenceError('Keys are required when deleting.');
    if (keys.length === 0) return;
    for (const key of keys) {
      const { conversation_id } = ownersOf(key);
      await this.db
        .deleteFrom('storage')
        .where('conversation_id', '=', conversation_id)
        .where('key', '=', key)
        .execute();
    }
  }

  private async writeItem(db: Kysely<Schema>, key: string, item: StoreItem): Promise<void> {
    const row = this.rowOf(key, item);
    if (!overwrites(item)) {
      const updated = await prepared(db, changing)({ ...row, before: String(item.eTag) });
      if ((updated.numAffectedRows ?? 0n) > 0n) return;
      const [other] = (await prepared(db, finding)(row)).rows;
      if (other) throw new StateConflictError(key);
    }
    await prepared(db, putting)(row);
  }

  private rowOf(key: string, { eTag: _, ...item }: StoreItem): StorageTable {
    const value = JSON.stringify(item);
    return { key, value, etag: randomUUID(), updated_at: this.now(), ...ownersOf(key) };
  }
}

type Place = Pick<StorageTable, 'conversation_id' | 'key'>;

const finding = (db: Kysely<Schema>, { conversation_id, key }: Place) =>
  db
    .selectFrom('storage')
    .select(['value', 'etag'])
    .where('conversation_id', '=', conversation_id)
    .where('key', '=', key);

const changing = (
  db: Kysely<Schema>,
  { conversation_id, key, value, etag, updated_at, before }: StorageTable & { before: string },
) =>
  db
    .updateTable('storage')
    .set({ value, etag, updated_at })
    .where('conversation_id', '=', conversation_id)
    .where('key', '=', key)
    .where('etag', '=', before);

const removing = (db: Kysely<Schema>, { conversation_id, key, version }: Place & { version: string }) =>
  db
    .deleteFrom('storage')
    .where('conversation_id', '=', conversation_id)
    .where('key', '=', key)
    .where('etag', '=', version);

const creating = (db: Kysely<Schema>, row: StorageTable) =>
  db
    .insertInto('storage')
    .values(columnsOf(row))
    .onConflict((conflict) => conflict.columns(['conversation_id', 'key']).doNothing());

const putting = (db: Kysely<Schema>, row: StorageTable) => {
  const { value, etag, updated_at } = row;
  return db
    .insertInto('storage')
    .values(columnsOf(row))
    .onConflict((conflict) =>
      conflict.columns(['conversation_id', 'key']).doUpdateSet({ value, etag, updated_at }),
    );
};

const columnsOf = ({ key, value, etag, updated_at, conversation_id, user_id }: StorageTable) => ({
  key,
  value,
  etag,
  updated_at,
  conversation_id,
  user_id,
});

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
function ownersOf(key: string): Pick<StorageTable, 'conversation_id' | 'user_id'> {
  const [, conversation, user] = /^[^/]+(?:\/conversations\/(.+?))?(?:\/users\/(.+?))?\/?$/s.exec(key) ?? [];
  return { conversation_id: conversation ?? '', user_id: user ?? null };
}
