import { randomUUID } from 'node:crypto';
import type { Storage, StoreItem, StoreItems } from 'botbuilder-core';
import type { Kysely } from 'kysely';
import type { Database, Schema } from './schema';

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

  /** @param now milliseconds since 1970. */
  constructor(
    database: Database,
    private readonly now: () => number,
  ) {
    this.db = database.db;
  }

  async read(keys: string[]): Promise<StoreItems> {
    if (!keys) throw new ReferenceError('Keys are required when reading.');
    if (keys.length === 0) return {};
    const rows = await this.db
      .selectFrom('storage')
      .select(['key', 'value', 'etag'])
      .where('key', 'in', keys)
      .execute();
    const items: StoreItems = {};
    for (const { key, value, etag } of rows) {
      const item = readItem(value);
      if (item) items[key] = { ...item, eTag: etag };
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
    if (items.length === 1 && first && overwrites(first[1])) return this.writeItem(this.db, ...first);
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
    const { eTag, ...value } = item;
    const row = { value: JSON.stringify(value), etag: randomUUID(), updated_at: this.now() };
    if (!overwrites(item)) {
      const updated = await db
        .updateTable('storage')
        .set(row)
        .where('key', '=', key)
        .where('etag', '=', String(eTag))
        .executeTakeFirst();
      if (updated.numUpdatedRows > 0n) return;
      const other = await db.selectFrom('storage').select('key').where('key', '=', key).executeTakeFirst();
      if (other) throw new StateConflictError(key);
    }
    await db
      .insertInto('storage')
      .values({ key, ...row, ...ownersOf(key) })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
      .execute();
  }
}

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
