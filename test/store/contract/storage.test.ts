import { MemoryStorage, type Storage } from 'botbuilder-core';
import { BotStorage } from '../../../src/store';
import { clock } from '../support';
import { overEachStore } from './stores';

type Create = () => Promise<{ storage: Storage; dispose(): Promise<void> }>;

describe('storage: what botbuilder itself does', () => {
  contract(async () => ({ storage: new MemoryStorage(), dispose: async () => undefined }));
});

overEachStore('storage', (make) => {
  contract(async () => {
    const store = make();
    return { storage: new BotStorage(await store.open(), clock()), dispose: () => store.dispose() };
  });

  it('writes nothing of a batch in which one item conflicts', async () => {
    const store = make();
    const storage = new BotStorage(await store.open(), clock());
    await storage.write({ a: { n: 1 }, b: { n: 1 } });
    await expect(storage.write({ a: { n: 2 }, b: { n: 2, eTag: 'old' } })).rejects.toMatchObject({
      code: 'STATE_CONFLICT',
    });
    expect((await storage.read(['a'])).a.n).toBe(1);
    await store.dispose();
  });
});

function contract(create: Create): void {
  let storage: Storage;
  let dispose: () => Promise<void>;

  beforeEach(async () => {
    ({ storage, dispose } = await create());
  });
  afterEach(() => dispose());

  it('reads nothing for an unknown key', async () => {
    expect(await storage.read(['unknown'])).toEqual({});
    expect(await storage.read([])).toEqual({});
  });

  it('gives back what was written, with an eTag', async () => {
    const item = { dialog: { step: 2, text: '更新申請「、"\\\u0000' }, list: [1, null, true] };
    await storage.write({ a: item, b: { n: 1 } });
    const read = await storage.read(['a', 'b', 'c']);
    expect(read).toEqual({
      a: { ...item, eTag: expect.any(String) },
      b: { n: 1, eTag: expect.any(String) },
    });
  });

  it('hands out copies', async () => {
    const item = { list: [1] };
    await storage.write({ a: item });
    item.list.push(2);
    expect((await storage.read(['a'])).a.list).toEqual([1]);
  });

  it('changes the eTag with every write', async () => {
    await storage.write({ a: { n: 1 } });
    const first = (await storage.read(['a'])).a.eTag;
    await storage.write({ a: { n: 2, eTag: first } });
    expect((await storage.read(['a'])).a).toEqual({ n: 2, eTag: expect.not.stringMatching(`^${first}$`) });
  });

  it('refuses to write over a version that was not read', async () => {
    await storage.write({ a: { n: 1 } });
    const { a } = await storage.read(['a']);
    await storage.write({ a: { ...a, n: 2 } });
    await expect(storage.write({ a: { ...a, n: 3 } })).rejects.toThrow(/eTag/);
    expect((await storage.read(['a'])).a.n).toBe(2);
  });

  it.each([{ eTag: '*' }, { eTag: '' }, {}])('overwrites with %j', async (tag) => {
    await storage.write({ a: { n: 1 } });
    await storage.write({ a: { n: 2, ...tag } });
    expect((await storage.read(['a'])).a.n).toBe(2);
  });

  it('deletes, and does not mind what is not there', async () => {
    await storage.write({ a: { n: 1 }, b: { n: 2 } });
    await storage.delete(['a', 'unknown']);
    expect(Object.keys(await storage.read(['a', 'b']))).toEqual(['b']);
  });

  it('writes again after a deletion, with the eTag from before', async () => {
    await storage.write({ a: { n: 1 } });
    const { a } = await storage.read(['a']);
    await storage.delete(['a']);
    await storage.write({ a: { ...a, n: 2 } });
    expect((await storage.read(['a'])).a.n).toBe(2);
  });

  it('refuses to read without keys', async () => {
    await expect(storage.read(undefined as unknown as string[])).rejects.toThrow(ReferenceError);
  });
}
