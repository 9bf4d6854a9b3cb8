import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openListSearch } from '../../src/search-files';
import { readRelatedFile } from '../../src/search-files/related-words';

const entries = [
  { id: 'rubbish', question: '粗大ごみの出し方', answer: '電話で申し込んでください。', alternatives: [] },
  { id: 'moving', question: '引っ越しの届け出', answer: '14日以内に窓口へ。', alternatives: [] },
  { id: 'library', question: '図書館の開館時間', answer: '9時から18時までです。', alternatives: [] },
];

test('a list is searched with what comes with the code', async () => {
  const search = await openListSearch(entries);
  expect(search.search('粗大ゴミはどう捨てますか').candidates[0]?.entryId).toBe('rubbish');
  expect(search.search('転居').candidates[0]?.entryId).toBe('moving');
});

test('the lexicon of the list is used', async () => {
  const search = await openListSearch(entries, {
    lexicon: { terms: [], synonyms: [['図書館', '食堂']] },
  });
  expect(search.search('食堂').candidates[0]?.entryId).toBe('library');
});

test('a damaged file of related words is an error', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'related-words-'));
  const file = join(directory, 'damaged.gz');
  await writeFile(file, 'no archive');
  await expect(readRelatedFile(file)).rejects.toThrow();
  await rm(directory, { recursive: true });
});
