import { appendFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Analyser } from '../../src/language/analyser';
import { loadAnalyser } from '../../src/language/kuromoji';
import { searchDefaults } from '../../src/search';
import { fingerprint, openSearch, openWordFile } from '../../src/search-files';
import { townHall } from '../search/lexical/entries';

const WORDS = { normalised: '犬\nの\t登録', words: ['犬', '登録'], readings: ['イヌ', 'トウロク'] };
let directory: string;
let file: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'words-'));
  file = join(directory, 'cache', 'words');
});
afterEach(() => rm(directory, { recursive: true }));

async function keep(texts: readonly string[], terms = TERMS): Promise<void> {
  const words = await openWordFile(file, terms);
  for (const text of texts) words.set(text, WORDS);
  await words.save();
}
const TERMS = [{ term: 'CSR', reading: 'シーエスアール', variants: [] }];

test('words are read back as they were', async () => {
  await keep(['犬の登録']);
  const words = await openWordFile(file, TERMS);
  expect(words.get('犬の登録')).toEqual(WORDS);
  expect(words.get('猫の登録')).toBeUndefined();
  expect(await readdir(join(directory, 'cache'))).toEqual(['words']);
});

test('thousands of texts are read back, more than one piece of a stream holds', async () => {
  await keep(Array.from({ length: 3000 }, (_, at) => `${at}号の登録`));
  const words = await openWordFile(file, TERMS);
  expect(words.get('0号の登録')).toEqual(WORDS);
  expect(words.get('2999号の登録')).toEqual(WORDS);
});

test('what is not asked for any more is forgotten', async () => {
  await keep(['犬の登録', '猫の登録']);
  await keep(['犬の登録']);
  expect((await openWordFile(file, TERMS)).get('猫の登録')).toBeUndefined();
});

test('other terms part texts into other words, so nothing is taken over', async () => {
  await keep(['犬の登録']);
  expect((await openWordFile(file, [])).get('犬の登録')).toBeUndefined();
});

test('a damaged file is good except for the damage', async () => {
  await keep(['犬の登録']);
  await appendFile(file, '["half a line');
  await appendFile(file, '\n');
  expect((await openWordFile(file, TERMS)).get('犬の登録')).toEqual(WORDS);
});

test.each([
  ['missing', undefined],
  ['of another kind', 'PK\u0003\u0004\n\n'],
  ['empty', ''],
])('a file that is %s counts as empty', async (_, content) => {
  if (content !== undefined) {
    await keep([]);
    await writeFile(file, content);
  }
  expect((await openWordFile(file, TERMS)).get('犬の登録')).toBeUndefined();
});

test('a folder in the place of the file counts as empty', async () => {
  expect((await openWordFile(directory, TERMS)).get('犬の登録')).toBeUndefined();
});

describe('a knowledge base with few ways to ask', () => {
  const list = { entries: townHall, topics: [], lexicon: { terms: [], synonyms: [] } };
  const open = (analyser: Analyser, entries = list.entries) =>
    openSearch(
      { ...list, entries },
      { knowledgeDirectory: directory, cacheDirectory: join(directory, 'cache'), analyser },
    );

  test('is opened again from what was kept, and only changed texts are read', async () => {
    const analyser = await loadAnalyser();
    const read: string[] = [];
    const watched: Analyser = {
      tokenise: (text) => {
        read.push(text);
        return analyser.tokenise(text);
      },
    };
    const first = (await open(watched)).search('粗大ごみの出し方');
    expect(first.entryId).toBe('bulky-waste');
    read.length = 0;
    const again = await open(watched);
    expect(read).toEqual([]);
    expect(again.search('粗大ごみの出し方')).toEqual(first);
    read.length = 0;
    await open(
      watched,
      townHall.map((entry) => (entry.id === 'dog' ? { ...entry, answer: '役所で登録します。' } : entry)),
    );
    expect(read).toEqual(['役所で登録します。']);
  });

  test('has another fingerprint when an answer changes', () => {
    const [dog, ...others] = townHall;
    if (dog === undefined) throw new Error('The fixture is empty');
    const changed = { ...list, entries: [{ ...dog, answer: '別の答え' }, ...others] };
    expect(fingerprint(changed, searchDefaults)).not.toBe(fingerprint(list, searchDefaults));
  });
});
