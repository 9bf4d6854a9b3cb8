import { type Database, Transcripts } from '../../src/store';
import { Batches } from '../../src/store/batches';
import { clock, temporaryStore } from './support';

let store: ReturnType<typeof temporaryStore>;
let first: Database;
let other: Database;
beforeEach(async () => {
  store = temporaryStore();
  first = await store.open();
  // A connection of its own sees what is committed, as the next process would.
  other = await store.open();
});
afterEach(() => store.dispose());

const put = ({ db }: Pick<Database, 'db'>, key: string) =>
  db.insertInto('settings').values({ key, value: '' }).execute();
const keys = async ({ db }: Pick<Database, 'db'>) =>
  (await db.selectFrom('settings').select('key').orderBy('key').execute()).map(({ key }) => key);

describe('what is written', () => {
  it('is committed when a query that waits is answered', async () => {
    await put(first, 'a');
    expect(await keys(other)).toEqual(['a']);
  });

  it('is committed together, and only what waits is told later', async () => {
    await put(first.deferred, 'a');
    await put(first.deferred, 'b');
    expect(await keys(first.deferred)).toEqual(['a', 'b']);
    expect(await keys(other)).toEqual([]);
    await first.kept();
    expect(await keys(other)).toEqual(['a', 'b']);
  });

  it('is committed although nobody waits', async () => {
    await put(first.deferred, 'a');
    while ((await keys(other)).length === 0) await new Promise(setImmediate);
    expect(await keys(other)).toEqual(['a']);
  });

  it('goes with what is written in a later round, where nobody waited for it', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'performance'] });
    try {
      await put(first.deferred, 'claim');
      await new Promise(setImmediate);
      await put(first.deferred, 'turn');
      const kept = first.kept();
      expect(await keys(other)).toEqual([]);
      await kept;
      expect(await keys(other)).toEqual(['claim', 'turn']);
    } finally {
      jest.useRealTimers();
    }
  });

  it('is not shown to a query that waits before it is kept', async () => {
    void put(first.deferred, 'a');
    const seen = await keys(first);
    expect(await keys(other)).toEqual(seen);
  });

  it('loses only the statement that fails', async () => {
    await put(first.deferred, 'a');
    await expect(put(first.deferred, 'a')).rejects.toThrow(/UNIQUE/);
    await put(first, 'b');
    expect(await keys(other)).toEqual(['a', 'b']);
  });

  it('stays out of a transaction, which can be taken back alone', async () => {
    await put(first.deferred, 'before');
    const failing = first.db.transaction().execute(async (transaction) => {
      await put({ db: transaction }, 'inside');
      await new Promise(setImmediate);
      throw new Error('taken back');
    });
    const beside = put(first.deferred, 'beside');
    await expect(failing).rejects.toThrow('taken back');
    await beside;
    await first.kept();
    expect(await keys(other)).toEqual(['before', 'beside']);
  });

  it('is kept by closing', async () => {
    await put(first.deferred, 'a');
    await first.close();
    expect(await keys(other)).toEqual(['a']);
  });
});

it('an answer is never kept without the end of what it answers', async () => {
  const transcripts = new Transcripts(first, clock());
  await transcripts.append({ conversationId: 'a', body: { text: '質問' }, pending: true });
  await transcripts.kept();
  await transcripts.append({ conversationId: 'a', body: { text: '回答' }, replyKey: '1/0', pending: false });
  await transcripts.settle('a', 1);
  const kept = () => other.db.selectFrom('activities').select('pending').orderBy('seq').execute();
  expect(await kept()).toEqual([{ pending: 1 }]);
  await transcripts.kept();
  expect(await kept()).toEqual([{ pending: 0 }, { pending: 0 }]);
});

describe('a batch that the database gives up', () => {
  function brokenDatabase() {
    const state = { isOpen: false, committed: 0 };
    const batches = new Batches({
      begin: () => {
        state.isOpen = true;
      },
      commit: () => {
        state.isOpen = false;
        state.committed += 1;
      },
      rollback: () => undefined,
      get isOpen() {
        return state.isOpen;
      },
    });
    const fillDisk = () => {
      state.isOpen = false;
      throw new Error('disk full');
    };
    return { batches, state, fillDisk };
  }

  it('fails all who wait for it and all that follows in this round, and then it goes on', async () => {
    const { batches, state, fillDisk } = brokenDatabase();
    batches.add(() => 'state');
    const kept = batches.kept();
    expect(() => batches.add(fillDisk)).toThrow('disk full');
    expect(() => batches.add(() => 'reply that follows from the state')).toThrow('disk full');
    await expect(kept).rejects.toThrow('disk full');
    await new Promise(setImmediate);
    batches.add(() => 'next');
    await batches.kept();
    expect(state.committed).toBe(1);
  });
});
