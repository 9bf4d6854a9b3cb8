import { forget, purge, Transcripts } from '../../../src/store';
import { MOST_TRIES } from '../../../src/store/transcripts';
import { clock } from '../support';
import { overEachStore, type TestStore } from './stores';

const said = (conversationId: string, text: string, more = {}) => ({
  conversationId,
  body: { text },
  pending: false,
  ...more,
});

overEachStore('transcripts', (make) => {
  let store: TestStore;
  beforeEach(() => {
    store = make();
  });
  afterEach(() => store.dispose());

  it('number what is said in each conversation by itself, without gaps, however many speak at once', async () => {
    const transcripts = new Transcripts(await store.open(), clock());
    const added = await Promise.all(
      Array.from({ length: 40 }, (_, n) => transcripts.append(said(n % 2 ? 'a' : 'b', `${n}`))),
    );
    expect(added.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 40 }, (_, n) => Math.floor(n / 2) + 1),
    );
    const heard = await transcripts.since('a', 18, 10);
    expect(heard.map(({ seq, body }) => [seq, JSON.parse(body).text])).toEqual([
      [19, '37'],
      [20, '39'],
    ]);
  });

  it('take a resend for what it is, within its conversation', async () => {
    const transcripts = new Transcripts(await store.open(), clock());
    const first = await transcripts.append(said('a', '更新', { clientActivityId: 'x' }));
    await transcripts.append(said('a', '次'));
    expect(await transcripts.append(said('a', '更新', { clientActivityId: 'x' }))).toEqual({
      ...first,
      repeated: true,
    });
    expect((await transcripts.append(said('b', '更新', { clientActivityId: 'x' }))).repeated).toBe(false);
    const reply = await transcripts.append(said('a', '回答', { replyKey: '1/0' }));
    expect(await transcripts.append(said('a', '回答', { replyKey: '1/0' }))).toEqual({
      ...reply,
      repeated: true,
    });
    expect(await transcripts.newest('a')).toBe(3);
  });

  it('hand out what is unfinished after each crash, and give up what is unfinished again and again', async () => {
    const transcripts = new Transcripts(await store.open(), clock());
    await transcripts.append(said('a', '処理済み', { pending: true }));
    await transcripts.settle('a', 1);
    await transcripts.append(said('a', '未処理', { pending: true }));
    await transcripts.append(said('a', '次', { pending: true }));
    expect((await transcripts.waiting('a', 9)).map(({ seq }) => seq)).toEqual([2, 3]);
    expect((await transcripts.waiting('a', 2)).map(({ seq }) => seq)).toEqual([2]);
    await transcripts.settle('a', 2);
    for (let start = 1; start <= MOST_TRIES; start += 1) {
      expect((await transcripts.waiting('a', 9)).map(({ seq }) => seq)).toEqual([3]);
      expect(await transcripts.takeUp('a', 3)).toBe(true);
    }
    expect(await transcripts.takeUp('a', 3)).toBe(false);
    await transcripts.settle('a', 3);
    expect(await transcripts.waiting('a', 9)).toEqual([]);
  });

  it('open a conversation once', async () => {
    const transcripts = new Transcripts(await store.open(), clock());
    expect(await transcripts.open('a', 'u')).toBe(true);
    await transcripts.setJoined('a', 2);
    expect(await transcripts.open('a', 'other')).toBe(false);
    expect(await transcripts.find('a')).toEqual({ id: 'a', userId: 'u', joined: 2 });
    expect(await transcripts.find('b')).toBeUndefined();
  });

  it('never use a number again in a conversation that outlives a purge', async () => {
    const now = clock();
    const database = await store.open();
    const transcripts = new Transcripts(database, now);
    for (const id of ['idle', 'alive']) {
      await transcripts.open(id, 'u');
      await transcripts.append(said(id, '古い'));
    }
    now.pass(1_000);
    await transcripts.append(said('alive', '新しい'));
    await purge(database, { conversations: now(), log: 0 });
    expect(await transcripts.find('idle')).toBeUndefined();
    expect((await transcripts.since('alive', 0, 10)).map(({ seq }) => seq)).toEqual([2]);
    expect((await transcripts.append(said('alive', '次'))).seq).toBe(3);
  });

  it('are forgotten with the person', async () => {
    const database = await store.open();
    const transcripts = new Transcripts(database, clock());
    for (const user of ['u', 'v']) {
      await transcripts.open(`of-${user}`, user);
      await transcripts.append(said(`of-${user}`, '質問'));
    }
    await forget(database, 'u');
    expect(await transcripts.since('of-u', 0, 10)).toEqual([]);
    expect(await transcripts.since('of-v', 0, 10)).toHaveLength(1);
  });
});
