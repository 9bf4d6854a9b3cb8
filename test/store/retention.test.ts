import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  BotStorage,
  Deliveries,
  Feedback,
  forget,
  keptKey,
  loggedRatings,
  loggedTurns,
  purge,
  QuestionLog,
} from '../../src/store';
import { clock, temporaryStore } from './support';

const DAY = 86_400_000;
const ALWAYS = { from: 0, before: Number.MAX_SAFE_INTEGER };
let store: ReturnType<typeof temporaryStore>;
beforeEach(() => {
  store = temporaryStore();
});
afterEach(() => store.dispose());

const asked = (conversationId: string, userId: string, text: string) => ({
  channel: 'msteams',
  conversationId,
  userId,
  text,
  outcome: 'answer' as const,
  entryId: 'renewal-timing',
  confidence: 0.93,
});
const rated = (conversationId: string, userId: string, rating: 'up' | 'down') => ({
  replyId: 'reply-1',
  userId,
  conversationId,
  entryId: 'renewal-timing',
  rating,
});

/** Everything in the database's files, as text. */
const bytesOf = (directory: string) =>
  readdirSync(directory)
    .map((name) => readFileSync(join(directory, name), 'latin1'))
    .join('\n');

it('keeps the store to its own account', async () => {
  await store.open();
  for (const name of readdirSync(store.directory)) {
    expect([name, (statSync(join(store.directory, name)).mode & 0o777).toString(8)]).toEqual([name, '600']);
  }
});

it('keeps what a person wrote when they judge once more without a word', async () => {
  const database = await store.open();
  const feedback = new Feedback(database, clock());
  await feedback.record({ ...rated('w', 'u', 'down'), comment: '期限が違います' });
  await feedback.record(rated('w', 'u', 'up'));
  const written = database.db.selectFrom('feedback').select(['rating', 'comment']);
  expect(await written.where('conversation_id', '=', 'w').execute()).toEqual([
    { rating: 'up', comment: '期限が違います' },
  ]);
});

it("counts a person's last word on a reply", async () => {
  const database = await store.open();
  const feedback = new Feedback(database, clock());
  await feedback.record(rated('c', 'u', 'up'));
  await feedback.record({ ...rated('c', 'u', 'down'), comment: '期限が違います' });
  expect(await loggedRatings(database, ALWAYS)).toMatchObject([
    { conversation_id: 'c', user_id: 'u', rating: 'down', comment: '期限が違います', at: clock()() },
  ]);
});

it('makes a key once and keeps it', async () => {
  const first = await keptKey(await store.open(), 'tokens');
  expect(first).toHaveLength(32);
  expect(await keptKey(await store.open(), 'tokens')).toEqual(first);
  expect(await keptKey(await store.open(), 'other')).not.toEqual(first);
});

it('purges what is older than the time, and nothing newer', async () => {
  const now = clock();
  const database = await store.open();
  const [storage, deliveries] = [new BotStorage(database, now), new Deliveries(database, now)];
  const [feedback, questions] = [new Feedback(database, now), new QuestionLog(database, now)];
  const addAll = async (name: string) => {
    await storage.write({ [`msteams/users/${name}/`]: { name } });
    await deliveries.once(name, async () => undefined);
    await feedback.record({ ...rated(name, name, 'up'), replyId: name });
    await questions.record(asked(name, name, `${name}の質問`));
  };
  await addAll('old');
  now.pass(30 * DAY);
  await addAll('new');
  const age = now() - 29 * DAY;
  await purge(database, { conversations: age, log: 0 });
  expect(await loggedTurns(database, ALWAYS)).toHaveLength(2);
  expect(await loggedRatings(database, ALWAYS)).toHaveLength(2);
  await purge(database, { conversations: age, log: age });
  expect(Object.keys(await storage.read(['msteams/users/old/', 'msteams/users/new/']))).toEqual([
    'msteams/users/new/',
  ]);
  expect((await loggedRatings(database, ALWAYS)).map(({ user_id }) => user_id)).toEqual(['new']);
  expect((await loggedTurns(database, ALWAYS)).map(({ user_id }) => user_id)).toEqual(['new']);
  expect(await deliveries.claim('old')).toBe(true);
  expect(await deliveries.claim('new')).toBe(false);
});

it('forgets a person wherever they left something, and leaves the others alone', async () => {
  const now = clock();
  const database = await store.open();
  const storage = new BotStorage(database, now);
  const [feedback, questions] = [new Feedback(database, now), new QuestionLog(database, now)];
  const gone = [
    'msteams/users/29:taro/',
    'msteams/conversations/alone/',
    'msteams/conversations/shared/users/29:taro/',
  ];
  const kept = ['msteams/users/29:hanako/', 'msteams/conversations/shared/', 'msteams/users/29:taro-2/'];
  await storage.write(Object.fromEntries([...gone, ...kept].map((key) => [key, { secret: `値-${key}` }])));
  await questions.record(asked('alone', '29:taro', '太郎の質問'));
  await questions.record(asked('shared', '29:taro', '太郎の質問'));
  await questions.record(asked('shared', '29:hanako', '花子の質問'));
  await feedback.record(rated('shared', '29:taro', 'down'));
  await feedback.record(rated('shared', '29:hanako', 'up'));

  await forget(database, '29:taro');

  expect(Object.keys(await storage.read([...gone, ...kept])).sort()).toEqual([...kept].sort());
  expect((await loggedTurns(database, ALWAYS)).map(({ text }) => text)).toEqual(['花子の質問']);
  expect((await loggedRatings(database, ALWAYS)).map(({ user_id }) => user_id)).toEqual(['29:hanako']);
});

it('leaves no byte of what was forgotten in the files', async () => {
  const database = await store.open();
  const storage = new BotStorage(database, clock());
  await storage.write({ 'msteams/users/u/': { note: 'Kept-By-Nobody' } });
  expect(bytesOf(store.directory)).toContain('Kept-By-Nobody');
  await forget(database, 'u');
  expect(bytesOf(store.directory)).not.toContain('Kept-By-Nobody');
});

it('gives back the room of what was purged', async () => {
  const now = clock();
  const database = await store.open();
  const storage = new BotStorage(database, now);
  for (let at = 0; at < 60; at += 1)
    await storage.write({ [`msteams/users/${at}/`]: { text: 'あ'.repeat(20_000) } });
  await database.compact();
  const full = statSync(join(store.directory, 'bot.sqlite')).size;
  now.pass(30 * DAY);
  await purge(database, { conversations: now(), log: 0 });
  const left = statSync(join(store.directory, 'bot.sqlite')).size;
  expect([full > 3_000_000, left < 500_000]).toEqual([true, true]);
});
