import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadAnalyser } from '../src/language/kuromoji';
import { learn } from '../src/learn';
import { LEARNT_FILE, type Learnt } from '../src/learnt';
import { spokenWords } from '../src/reading/spoken-words';
import { copyOfKnowledge, type Folder } from './knowledge/support/folder';

jest.setTimeout(60_000);

let folder: Folder;
let cacheDirectory: string;
/** Whether the last learning began anew. */
let anew: boolean;
let learnt: Learnt;
let kept: Buffer;

beforeAll(async () => {
  await prepare();
  learnt = await learnHere();
  expect(anew).toBe(true);
  kept = await readFile(join(cacheDirectory, LEARNT_FILE));
  await clear();
});
beforeEach(async () => {
  await prepare();
  await writeFile(join(cacheDirectory, LEARNT_FILE), kept);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await clear();
});

async function prepare(): Promise<void> {
  folder = await copyOfKnowledge();
  cacheDirectory = await mkdtemp(join(tmpdir(), 'learnt-'));
}

async function clear(): Promise<void> {
  await folder.delete();
  await rm(cacheDirectory, { recursive: true, force: true });
}

function learnHere(edition = 'this'): Promise<Learnt> {
  anew = false;
  const analyser = () => {
    anew = true;
    return loadAnalyser();
  };
  const location = { knowledgeDirectory: folder.path, cacheDirectory };
  return learn(location, { edition, analyser, report: () => undefined });
}
/** Number by number, comparing the index would take a minute. */
function expectSame(one: Learnt, other: Learnt): void {
  expect({ ...one, index: undefined }).toEqual({ ...other, index: undefined });
  expect(Buffer.compare(one.index, other.index)).toBe(0);
}
const onDay = (day: string) => jest.spyOn(Date, 'now').mockReturnValue(Date.parse(`${day}T12:00:00+09:00`));

it('takes up what was learnt before, whatever day it is by now', async () => {
  expect(learnt.spoken).toEqual(spokenWords(learnt.knowledge, await loadAnalyser()));
  onDay('2030-01-01');
  const taken = await learnHere();
  expect(anew).toBe(false);
  expectSame(taken, learnt);
  expect(taken.index.buffer).toBeInstanceOf(SharedArrayBuffer);
});

it.each<[string, string, () => Promise<unknown>]>([
  ['the knowledge has changed', 'this', () => folder.replace('contact.yaml', /^/, '# changed\n')],
  ['other code learnt it', 'another', async () => undefined],
  ['what was kept is damaged', 'this', () => writeFile(join(cacheDirectory, LEARNT_FILE), 'no gzip')],
])('learns anew where %s, and keeps that', async (_, edition, change) => {
  await change();
  expectSame(await learnHere(edition), learnt);
  expect(anew).toBe(true);
  await learnHere(edition);
  expect(anew).toBe(false);
});

it('does not hide what is wrong on an earlier day', async () => {
  onDay('2012-01-01');
  await expect(learnHere()).rejects.toMatchObject({ code: 'KNOWLEDGE_INVALID' });
});

it('does not hide a file that cannot be read', async () => {
  const file = 'entries/extra.yaml';
  await mkdir(join(folder.path, file));
  await expect(learnHere()).rejects.toThrow('extra.yaml');
});

it('learns where nothing can be kept', async () => {
  cacheDirectory = join(folder.path, 'contact.yaml');
  expect((await learnHere()).spoken.length).toBeGreaterThan(1_000);
});
