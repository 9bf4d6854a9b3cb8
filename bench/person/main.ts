import { join } from 'node:path';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { loadAnalyser } from '../../src/language/kuromoji';
import { createMessageReader } from '../../src/reading/message-reader';
import { rememberResults } from '../../src/search/remember-results';
import { openSearch } from '../../src/search-files';
import { type Complaint, converse, randomFrom } from './person';

const ROOT = join(__dirname, '..', '..', '..');
const SHOWN = 5;

/** `npm run bench person [CONVERSATIONS] [SEED]`: simulated people of random patience lead dialogs to their end. */
export async function run([count = '10000', seed = '1']: readonly string[]): Promise<void> {
  const knowledgeDirectory = join(ROOT, 'knowledge');
  const knowledge = await loadKnowledge(knowledgeDirectory);
  const analyser = await loadAnalyser();
  const searcher = rememberResults(await openSearch(knowledge, { knowledgeDirectory, analyser }));
  const read = createMessageReader(knowledge, analyser);
  const complaints: Complaint[] = [];
  for (let at = 0; at < Number(count); at += 1) {
    const complaint = converse(randomFrom(Number(seed) * 1_000_003 + at), { knowledge, searcher, read });
    if (complaint) complaints.push(complaint);
    if (at % 500 === 0) process.stderr.write(`${at} of ${count}\r`);
  }
  const kinds = ['exception', 'silence', 'repeated question', 'wrong result', 'no end'] as const;
  console.log(`${count} conversations, seed ${seed}`);
  console.log(
    kinds.map((kind) => `| ${kind} | ${complaints.filter(({ what }) => what === kind).length} |`).join('\n'),
  );
  for (const { what, transcript } of complaints.slice(0, SHOWN))
    console.log(`\n## ${what}\n${transcript.join('\n')}`);
  process.exitCode = complaints.length > 0 ? 1 : 0;
}
