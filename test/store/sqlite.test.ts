import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { temporaryStore } from './support';

let store: ReturnType<typeof temporaryStore>;
beforeEach(() => {
  store = temporaryStore();
});
afterEach(() => store.dispose());

describe('the embedded database', () => {
  it.each([true, new Date(0), 1n, Buffer.from('x')])(
    'refuses %p before native code sees it',
    async (value) => {
      const { db } = await store.open();
      await expect(sql`select ${value}`.execute(db)).rejects.toThrow(TypeError);
    },
  );

  it('keeps the whole of a text with a NUL in it', async () => {
    const { db } = await store.open();
    await db.insertInto('settings').values({ key: 'a\0b', value: '' }).execute();
    expect(await db.selectFrom('settings').select('key').execute()).toEqual([{ key: 'a\ufffdb' }]);
  });

  it('opens a second time without losing anything', async () => {
    const first = await store.open();
    await first.db.insertInto('settings').values({ key: 'a', value: '1' }).execute();
    await first.close();
    const second = await store.open();
    expect(await second.db.selectFrom('settings').selectAll().execute()).toEqual([{ key: 'a', value: '1' }]);
  });

  it('says so when the file is no database', async () => {
    writeFileSync(join(store.directory, 'bot.sqlite'), 'not a database, '.repeat(500));
    await expect(store.open()).rejects.toThrow(/DATA_DIR.*not a database/);
  });

  it('can be closed twice', async () => {
    const database = await store.open();
    await database.close();
    await database.close();
    await expect(database.db.selectFrom('settings').selectAll().execute()).rejects.toThrow();
  });
});
