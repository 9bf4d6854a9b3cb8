import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { loadAnalyser } from '../../src/language/kuromoji';
import { buildIndex, searchDefaults } from '../../src/search';
import { fingerprint, INDEX_FILE, readLessons, writeIndexFile } from '../../src/search-files';
import { chooseThresholds } from './choose-thresholds';
import { summary } from './print';
import { readQuestions } from './questions';
import { crossValidate } from './run-search';
import { scoreOf } from './score';

const root = join(__dirname, '../../..');

/** Chooses the thresholds on the practice questions, and makes the index that comes with the knowledge. */
async function main(): Promise<void> {
  const directory = join(root, 'knowledge');
  const [knowledge, analyser] = await Promise.all([loadKnowledge(directory), loadAnalyser()]);
  const development = readQuestions(root, 'development');
  const answered = crossValidate(knowledge, development, analyser);
  const thresholds = chooseThresholds(answered);
  writeFileSync(
    join(root, 'src/search/thresholds.json'),
    `${JSON.stringify(thresholds)
      .replace(/([{:,])/g, '$1 ')
      .replace('}', ' }')}\n`,
  );
  const source = { ...knowledge, ...(await readLessons(directory)) };
  const index = buildIndex(source, analyser);
  await writeIndexFile(join(directory, INDEX_FILE), fingerprint(source, searchDefaults), index);
  console.log(thresholds, summary('Development part, before the choice', scoreOf(answered)));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
