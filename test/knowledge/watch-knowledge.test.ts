import { KnowledgeError } from '../../src/knowledge/knowledge-error';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import type { Knowledge } from '../../src/knowledge/types';
import { type KnowledgeWatcher, watchKnowledge } from '../../src/knowledge/watching/watch-knowledge';
import { copyOfKnowledge, type Folder, TODAY } from './support/folder';

const RENEWAL = 'entries/renewal-timing.yaml';
const NEVER = 3_600_000;

let folder: Folder;
let watcher: KnowledgeWatcher;
let changes: Knowledge[];
let faults: unknown[];

beforeEach(async () => {
  folder = await copyOfKnowledge();
  changes = [];
  faults = [];
});
afterEach(async () => {
  await watcher.close();
  await folder.delete();
});

/** Watches, by default only when told to look. */
async function watch(options = { settleMs: NEVER, pollMs: NEVER }): Promise<void> {
  watcher = watchKnowledge(
    folder.path,
    async () => void changes.push(await loadKnowledge(folder.path, { today: TODAY })),
    (error) => void faults.push(error),
    options,
  );
  await watcher.ready;
}

const sourceOf = (knowledge: Knowledge | undefined) =>
  knowledge?.entries.find(({ id }) => id === 'renewal-timing')?.source;

test('a changed file is handed on without a restart, and nothing where nothing changed', async () => {
  await watch();
  await watcher.look();
  expect(changes).toEqual([]);
  await folder.replace(RENEWAL, 'source: Q3', 'source: 改訂版');
  await watcher.look();
  await watcher.look();
  expect(changes.map(sourceOf)).toEqual(['改訂版']);
});

test('changed practice questions are handed on: the search is taught by them', async () => {
  await watch();
  await folder.write('practice.jsonl', '{"question":"更新はいつ","expected":"renewal-timing"}\n');
  await watcher.look();
  expect(changes).toHaveLength(1);
});

test('a broken file hands on nothing and is told once; its repair is handed on', async () => {
  await watch();
  const good = await folder.read(RENEWAL);
  await folder.write(RENEWAL, 'id: [');
  await watcher.look();
  await watcher.look();
  expect(changes).toEqual([]);
  expect(faults).toEqual([expect.any(KnowledgeError)]);
  await folder.write(RENEWAL, good.replace('source: Q3', 'source: 直した'));
  await watcher.look();
  expect(changes.map(sourceOf)).toEqual(['直した']);
  expect(faults).toHaveLength(1);
});

test('files that vanish are a fault, not empty knowledge', async () => {
  await watch();
  await folder.remove('entries');
  await watcher.look();
  expect(changes).toEqual([]);
  expect(faults).toEqual([expect.any(KnowledgeError)]);
});

test.each([
  ['file events', { settleMs: 1, pollMs: NEVER }],
  ['polling, where no event comes', { settleMs: NEVER, pollMs: 20 }],
])('a change is noticed by itself through %s', async (_way, options) => {
  const noticed = new Promise<Knowledge>((resolve, reject) => {
    const load = async () => resolve(await loadKnowledge(folder.path, { today: TODAY }));
    watcher = watchKnowledge(folder.path, load, reject, options);
  });
  await watcher.ready;
  await folder.write('contact.yaml', "name: 窓口\nphone: ''\nemail: ''\nurl: ''\nhours: ''\n");
  expect((await noticed).contact.name).toBe('窓口');
});

test('once closed, nothing is handed on', async () => {
  await watch();
  await folder.replace(RENEWAL, 'source: Q3', 'source: 改訂版');
  await watcher.close();
  await watcher.look();
  expect(changes).toEqual([]);
});
