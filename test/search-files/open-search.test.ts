import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Analyser } from '../../src/language/analyser';
import { loadAnalyser } from '../../src/language/kuromoji';
import { buildIndex, searchDefaults } from '../../src/search';
import {
  fingerprint,
  INDEX_FILE,
  openSearch,
  PracticeError,
  readIndexFile,
  writeIndexFile,
} from '../../src/search-files';
import { library } from '../search/library';

let analyser: Analyser;
let directory: string;

beforeAll(async () => {
  analyser = await loadAnalyser();
});
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'search-'));
});
afterEach(() => rm(directory, { recursive: true }));

const open = () =>
  openSearch(library, { knowledgeDirectory: directory, cacheDirectory: join(directory, 'cache'), analyser });

test('makes the index where there is none, and keeps it', async () => {
  const searcher = await open();
  expect(searcher.search('返却期限はいつですか').entryId).toBe('loan-period');
  expect(await readdir(join(directory, 'cache'))).toContain(INDEX_FILE);
});

test('a kept index is used as it is', async () => {
  // An index whose entry has another id shows which one answered.
  const renamed = {
    ...library,
    entries: library.entries.map((entry) => ({ ...entry, id: `kept-${entry.id}` })),
  };
  await writeIndexFile(
    join(directory, INDEX_FILE),
    fingerprint(library, searchDefaults),
    buildIndex(renamed, analyser),
  );
  expect((await open()).search('返却期限はいつですか').entryId).toBe('kept-loan-period');
});

test.each([
  [
    'made from other knowledge',
    async (file: string) =>
      writeIndexFile(file, '0'.repeat(64), buildIndex({ ...library, entries: [] }, analyser)),
  ],
  ['damaged', async (file: string) => writeFile(file, 'no gzip')],
])('an index that is %s is made anew', async (_, spoil) => {
  await spoil(join(directory, INDEX_FILE));
  expect((await open()).search('返却期限はいつですか').entryId).toBe('loan-period');
});

test('practice questions beside the knowledge are learned', async () => {
  const questions = ['窓口は何時までですか', '何時に閉まりますか', '閉館は何時', '窓口は何時に閉まるの'];
  const lines = questions.map((question) => JSON.stringify({ question, expected: 'loan-period' }));
  await writeFile(join(directory, 'practice.jsonl'), `${lines.join('\n')}\n`);
  expect((await open()).search('窓口は何時に閉まりますか').entryId).toBe('loan-period');
});

test('a practice line that cannot be used is named', async () => {
  await writeFile(
    join(directory, 'practice.jsonl'),
    '{"question":"窓口は?","expected":null}\n{"question":1}\n',
  );
  await expect(open()).rejects.toThrow(PracticeError);
  await expect(open()).rejects.toThrow('practice.jsonl:2');
});

test('the search opens even where no index can be kept', async () => {
  await writeFile(join(directory, 'cache'), 'a file in the way');
  expect((await open()).search('返却期限はいつですか').entryId).toBe('loan-period');
});

test('a fingerprint changes with the wording and not with the answer', () => {
  const [first, ...others] = library.entries;
  if (first === undefined) throw new Error('The fixture is empty');
  const before = fingerprint(library, searchDefaults);
  const reworded = { ...library, entries: [{ ...first, question: '別の聞き方' }, ...others] };
  const answered = { ...library, entries: [{ ...first, answer: '別の答え' }, ...others] };
  expect(fingerprint(reworded, searchDefaults)).not.toBe(before);
  expect(fingerprint(answered, searchDefaults)).toBe(before);
});

test('an index file reads back only under its own fingerprint', async () => {
  const file = join(directory, INDEX_FILE);
  await writeIndexFile(file, 'a'.repeat(64), buildIndex(library, analyser));
  expect(await readIndexFile(file, 'a'.repeat(64))).toBeDefined();
  expect(await readIndexFile(file, 'b'.repeat(64))).toBeUndefined();
});
