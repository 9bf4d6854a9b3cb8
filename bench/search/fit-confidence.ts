import { join } from 'node:path';
import { loadAnalyser } from '../../src/language/kuromoji';
import { normalise } from '../../src/language/normalise';
import { createListSearch } from '../../src/search';
import { signsOf } from '../../src/search/lexical/confidence';
import { lexicalDefaults } from '../../src/search/lexical/parameters';
import type { Signs } from '../../src/search/lexical/signs';
import { loadRelatedWords } from '../../src/search-files';
import { confidenceCases } from './confidence-cases';
import { fitLogistic, likelihoodOf, type Observation } from './logistic';

/** The compiled module lies in `dist/bench/search`. */
const ROOT = join(__dirname, '../../..');
const NAMES = ['constant', 'held', 'words', 'lead', 'entries', 'characters'];
const BOUNDS = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.01];

/**
 * Fits the weights of a list's confidence on every second question and reports on the others:
 * `node scripts/run.mjs bench/search/fit-confidence DIRECTORY`. The weights go into `src/search/lexical/parameters.ts`.
 */
async function main(directory: string): Promise<void> {
  const analyser = await loadAnalyser();
  const related = await loadRelatedWords();
  const first: Observation[] = [];
  const amongThree: Observation[] = [];
  for (const { name, entries, questions } of await confidenceCases(ROOT, directory)) {
    process.stderr.write(`${name}: ${questions.length} questions\n`);
    const search = createListSearch(entries, analyser, undefined, { related });
    for (const { text, right } of questions) {
      const { candidates } = search.search(text);
      const signs = signsOf(candidates, normalise(text).length, entries.length, lexicalDefaults);
      if (signs === undefined) continue;
      const among = (count: number) => candidates.slice(0, count).some(({ entryId }) => right.has(entryId));
      first.push({ signs: numbers(signs.first), came: among(1) });
      amongThree.push({ signs: numbers(signs.amongThree), came: among(3) });
    }
  }
  report('first', first);
  report('amongThree', amongThree);
}

const numbers = ({ held, words, lead, entries, characters }: Signs) => [
  1,
  held,
  words,
  lead,
  entries,
  characters,
];

function report(name: string, observations: readonly Observation[]): void {
  const weights = fitLogistic(observations.filter((_, at) => at % 2 === 0));
  const others = observations.filter((_, at) => at % 2 === 1);
  console.log(`${name}: { ${NAMES.map((sign, at) => `${sign}: ${weights[at]?.toFixed(2)}`).join(', ')} }`);
  for (const [at, from] of BOUNDS.slice(0, -1).entries()) {
    const within = others.filter(({ signs }) => {
      const likely = likelihoodOf(signs, weights);
      return likely >= from && likely < (BOUNDS[at + 1] as number);
    });
    const came = within.filter((observation) => observation.came).length;
    console.log(`  from ${from}: ${within.length} questions, ${(came / within.length).toFixed(2)} right`);
  }
}

main(process.argv[2] ?? '.').catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
