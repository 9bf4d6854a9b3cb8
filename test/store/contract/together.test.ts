import { BotStorage, type Database, Deliveries, Outbox, QuestionLog, type Tables } from '../../../src/store';
import { clock } from '../support';
import { overEachStore, type TestStore } from './stores';

const KEY = 'msteams/conversations/c/users/u';
const CONVERSATION = 'msteams/conversations/c';
const turn = (text: string) => ({
  channel: 'msteams',
  conversationId: CONVERSATION,
  userId: 'u',
  text,
  outcome: 'answer' as const,
  confidence: 1,
});

const answered = (text: string) => ({
  conversationId: CONVERSATION,
  turn: `${CONVERSATION}/activities/${text}`,
  userId: 'u',
  received: { text },
  replies: [{ text }],
  stateKey: KEY,
  before: undefined,
  questionId: text,
});

overEachStore('a turn', (make) => {
  let store: TestStore;
  let database: Database;
  beforeEach(async () => {
    store = make();
    database = await store.open();
  });
  afterEach(() => store.dispose());

  const take = (from: Tables, version: string | undefined, text: string) =>
    from.write([
      new BotStorage(from, clock()).replacing(KEY, { state: text }, version),
      ...new QuestionLog(from, clock()).recording(turn(text), text),
      ...new Outbox(from, clock()).adding(answered(text)),
    ]);
  const asked = async () =>
    (await database.db.selectFrom('questions').select('text').execute()).map(({ text }) => text);

  const sent = async () =>
    (await database.db.selectFrom('outbox').select('question_id').orderBy('turn').execute()).map(
      ({ question_id }) => question_id,
    );

  it.each(['waiting', 'deferred'] as const)('keeps its state and its records, %s', async (how) => {
    await take(how === 'waiting' ? database : database.deferred, undefined, '一');
    await database.kept();
    const other = await store.open();
    expect((await new BotStorage(other, clock()).load(KEY)).item).toEqual({ state: '一' });
    expect(await asked()).toEqual(['一']);
    expect(await sent()).toEqual(['一']);
  });

  it.each(['waiting', 'deferred'] as const)('is over with its reply in one write, %s', async (how) => {
    const from = how === 'waiting' ? database : database.deferred;
    await take(from, undefined, '一');
    await take(from, (await new BotStorage(from, clock()).load(KEY)).version, '二');
    const deliveries = new Deliveries(from, clock());
    const keys = [answered('一').turn, `${CONVERSATION}/contents/x`];
    await deliveries.once(keys, (end) =>
      from.write([
        ...new QuestionLog(from, clock()).repliedAs(CONVERSATION, '一', 'shown as'),
        ...new Outbox(from, clock()).settling(answered('一')),
        ...end(),
      ]),
    );
    await database.kept();
    const other = await store.open();
    expect(await sent()).toEqual(['二']);
    expect(await new QuestionLog(other, clock()).findByReply(CONVERSATION, 'shown as')).toBeDefined();
    const rows = await other.db.selectFrom('deliveries').select(['key', 'done']).orderBy('key').execute();
    expect(rows).toEqual(keys.map((key) => ({ key, done: 1 })));
  });

  it('that finds its state written by another keeps nothing', async () => {
    await take(database, undefined, '一');
    const { version } = await new BotStorage(database, clock()).load(KEY);
    await take(database, version, '二');
    await expect(take(database, version, '三')).rejects.toMatchObject({ code: 'STATE_CONFLICT' });
    await expect(take(database, undefined, '四')).rejects.toMatchObject({ code: 'STATE_CONFLICT' });
    expect(await asked()).toEqual(['一', '二']);
    expect(await sent()).toEqual(['一', '二']);
    expect((await new BotStorage(database, clock()).load(KEY)).item).toEqual({ state: '二' });
  });

  it('does not bring back a state that was deleted meanwhile', async () => {
    await take(database, undefined, '一');
    const storage = new BotStorage(database, clock());
    const { version = '' } = await storage.load(KEY);
    await storage.remove(KEY, version);
    await expect(take(database, version, '二')).rejects.toMatchObject({ code: 'STATE_CONFLICT' });
    await expect(storage.remove(KEY, version)).rejects.toMatchObject({ code: 'STATE_CONFLICT' });
    expect(await storage.load(KEY)).toEqual({ item: undefined, version: undefined });
  });

  it('loses no update among many at once, each taken again until it has been written', async () => {
    const storage = new BotStorage(database, clock());
    const count = async () => {
      for (;;) {
        const { item, version } = await storage.load(KEY);
        try {
          return await storage.replace(KEY, { n: (item?.n ?? 0) + 1 }, version);
        } catch (error) {
          expect(error).toMatchObject({ code: 'STATE_CONFLICT' });
        }
      }
    };
    await Promise.all(Array.from({ length: 12 }, count));
    expect((await storage.load(KEY)).item).toEqual({ n: 12 });
  });
});
