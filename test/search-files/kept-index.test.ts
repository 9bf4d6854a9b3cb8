import { join } from 'node:path';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { searchDefaults } from '../../src/search';
import { fingerprint, INDEX_FILE, readIndexFile, readLessons } from '../../src/search-files';

const directory = join(__dirname, '../../knowledge');

test('the index that comes with the knowledge fits it (else: node scripts/run.mjs bench/eval/fit)', async () => {
  const source = { ...(await loadKnowledge(directory)), ...(await readLessons(directory)) };
  const index = await readIndexFile(join(directory, INDEX_FILE), fingerprint(source, searchDefaults));
  expect(index?.entryIds).toEqual(source.entries.map(({ id }) => id));
});
