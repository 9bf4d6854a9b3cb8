import { join } from 'node:path';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import type { Knowledge } from '../../src/knowledge/types';
import type { Vocabulary } from '../../src/knowledge/vocabulary';
import type { Analyser } from '../../src/language/analyser';
import { loadAnalyser } from '../../src/language/kuromoji';
import { askedFor, linesOf, readAs } from '../../src/reading/line-proof';
import { createMessageReader, type MessageReader } from '../../src/reading/message-reader';
import { randomFrom } from '../person/person';
import { DELETED, type Deletion, folded, lineDeletions, wordDeletions } from './deletions';
import { DAYS, outcomeOf } from './outcome';
import { readRows } from './rows';

const ROOT = process.env.npm_config_local_prefix ?? process.cwd();

/** A sentence whose reading is known, and what it is read as by some reader. */
interface Proof {
  trace: string;
  outcome(read: MessageReader): unknown;
}

/**
 * `npm run bench words [SAMPLE | all] [SEED]`: deletes words of the vocabulary one at a time and prints how many of the
 * deletions its own sentences and `test/reading` notice; then, with `all`, the lines whose own sentence is read as well
 * without them.
 */
export async function run([sample = '200', seed = '1']: readonly string[]): Promise<void> {
  const [knowledge, analyser] = await Promise.all([loadKnowledge(join(ROOT, 'knowledge')), loadAnalyser()]);
  const notices = noticing(knowledge, analyser, [...proofsOf(knowledge.vocabulary), ...rowProofs()]);
  const words = wordDeletions(knowledge.vocabulary);
  const chosen = sample === 'all' ? words : pick(words, Number(sample), Number(seed));
  const judged = chosen.map((deletion) => ({ deletion, noticed: notices(deletion) }));
  for (const { deletion, noticed } of judged) if (!noticed) console.log(`unnoticed: ${deletion.name}`);
  console.log(`\n| deleted, of ${words.length} words | noticed | of | share |\n|---|---|---|---|`);
  for (const kind of [...DELETED, 'all']) {
    const some = judged.filter(({ deletion }) => kind === 'all' || deletion.of === kind);
    const noticed = some.filter((one) => one.noticed).length;
    console.log(
      `| ${kind} | ${noticed} | ${some.length} | ${((100 * noticed) / some.length).toFixed(1)} % |`,
    );
  }
  if (sample !== 'all') return;
  const proofs = proofsOf(knowledge.vocabulary);
  const needless = lineDeletions(knowledge.vocabulary).filter((deletion, at) => {
    const proof = proofs[at];
    return proof !== undefined && !noticing(knowledge, analyser, [proof])(deletion);
  });
  for (const { name } of needless) console.log(`read without its line: ${name}`);
  console.log(`${needless.length} of ${proofs.length} lines are not proved by their own sentence`);
}

/** Tells whether any proof comes out otherwise by the vocabulary that is left. */
function noticing({ vocabulary, lexicon }: Knowledge, analyser: Analyser, proofs: readonly Proof[]) {
  const whole = createMessageReader({ vocabulary, lexicon }, analyser);
  const known = proofs.map((proof) => ({ proof, before: JSON.stringify(proof.outcome(whole)) }));
  return ({ vocabulary: left, trace }: Deletion): boolean => {
    const read = createMessageReader({ vocabulary: left, lexicon }, analyser);
    return known
      .filter(({ proof }) => proof.trace.includes(trace))
      .some(({ proof, before }) => JSON.stringify(proof.outcome(read)) !== before);
  };
}

/** The sentences that the lines carry, in the order of the lines. */
function proofsOf(vocabulary: Vocabulary): Proof[] {
  return linesOf(vocabulary).map(({ sense, proof: { must } }) => ({
    trace: folded(must),
    outcome: (read) => readAs(read(must, { fact: askedFor(sense) }, DAYS), sense),
  }));
}

function rowProofs(): Proof[] {
  const rows = [...readRows(join(ROOT, 'test', 'reading')).values()].flat();
  return rows.map((row) => ({ trace: folded(row.text), outcome: (read) => outcomeOf(row, read) }));
}

/** That many of a list, each once, as the seed determines. */
function pick<T>(list: readonly T[], count: number, seed: number): T[] {
  const random = randomFrom(seed);
  return list
    .map((one) => ({ one, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ one }) => one);
}
