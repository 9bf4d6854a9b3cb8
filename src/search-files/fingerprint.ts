import { createHash } from 'node:crypto';
import { canBeTaught, INDEX_VERSION, type SearchParameters, type SearchSource } from '../search';

/** Entries of a list that are taken in between two steps. */
const STEP = 200;

/** Names the index that this knowledge and these parameters lead to; equal names mean equal indexes. */
export function fingerprint(source: SearchSource, parameters: SearchParameters): string {
  const steps = fingerprintSteps(source, parameters);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in steps of some milliseconds each. */
export function* fingerprintSteps(
  source: SearchSource,
  parameters: SearchParameters,
): Generator<undefined, string, undefined> {
  const hash = createHash('sha256');
  if (canBeTaught(source)) return hash.update(taughtParts(source, parameters)).digest('hex');
  const { entries, lexicon } = source;
  hash.update(JSON.stringify({ version: INDEX_VERSION, parameters: parameters.lexical, lexicon }));
  for (const [at, { id, question, alternatives, answer }] of entries.entries()) {
    hash.update(JSON.stringify([id, question, alternatives, answer]));
    if (at % STEP === STEP - 1) yield;
  }
  return hash.digest('hex');
}

/** A classifier learns from questions only, and the decision comes after the index and does not shape it. */
function taughtParts(
  { entries, topics, lexicon, practice = [], cases = [] }: SearchSource,
  { features, vocabulary, training }: SearchParameters,
): string {
  return JSON.stringify({
    version: INDEX_VERSION,
    parameters: { features, vocabulary, training },
    entries: entries.map(({ id, question, alternatives }) => [id, question, alternatives, null]),
    topics: topics.map(({ id, examples }) => [id, examples]),
    lexicon,
    practice: practice.map(({ question, expected }) => [question, expected]),
    cases: cases.map((one) =>
      one.entry === null
        ? [one.question, null]
        : [one.question, one.entry, one.case, ...(one.follows ? [one.follows] : [])],
    ),
  });
}
