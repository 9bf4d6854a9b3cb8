import { Kysely, Migrator, sql } from 'kysely';
import { Attachments, BotStorage, Deliveries, Outbox, openDatabase, Transcripts } from '../../src/store';
import { migrations } from '../../src/store/migrations';
import type { Schema } from '../../src/store/schema';
import { openSqlite } from '../../src/store/sqlite';
import { clock, temporaryStore } from './support';

const store = temporaryStore();
afterAll(() => store.dispose());

it('keeps what was there before the conversation began every key', async () => {
  const sqlite = openSqlite(store.directory);
  const db = new Kysely<Schema>({ dialect: sqlite.dialect(true) });
  const provider = { getMigrations: async () => migrations };
  const { error } = await new Migrator({ db, provider }).migrateTo('004-question-log');
  if (error) throw error;
  const conversation = 'msteams/conversations/19:a';
  const keys = [
    `${conversation}/activities/1|0000001`,
    `${conversation}/contents/x-y_z`,
    `${conversation}/greeting`,
  ];
  for (const key of keys) await sql`insert into deliveries values (${key}, 1, 5)`.execute(db);
  const state = `${conversation}/users/u`;
  await sql`insert into storage values (${state}, '{"state":1}', 'e', '19:a', 'u', 5)`.execute(db);
  await sql`insert into storage values ('other', '{"state":2}', 'f', null, null, 5)`.execute(db);
  await sql`insert into attachments values ('file', 'c', 'n', 'text/plain', 'YQ==', 5)`.execute(db);
  await sql`insert into activities values ('c', 1, null, 1, '{}', 5)`.execute(db);
  await sql`insert into outbox (conversation_id, turn, user_id, received, replies, sent, state_key, done, at)
    values (${conversation}, 't', 'u', '{}', '[{"text":"a"}]', 0, 'k', 0, 5)`.execute(db);
  await db.destroy();
  await sqlite.close();

  const database = await openDatabase(store.directory);
  const deliveries = new Deliveries(database, clock());
  for (const key of keys) expect([key, await deliveries.claim(key)]).toEqual([key, false]);
  const storage = new BotStorage(database, clock());
  expect(await storage.load(state)).toEqual({ item: { state: 1 }, version: 'e' });
  expect(await storage.load('other')).toEqual({ item: { state: 2 }, version: 'f' });
  expect(await new Transcripts(database, clock()).leftBehind(() => false)).toMatchObject([
    { id: 'c', seq: 1 },
  ]);
  expect((await new Attachments(database, clock()).find('file'))?.name).toBe('n');
  expect(await new Outbox(database, clock()).takeOver()).toMatchObject([{ turn: 't', userId: 'u' }]);
  await database.close();
});
