import type { SearchSource } from '../types';
import type { Understander } from '../understand';
import { quantise, type Softmax, trainingOf } from './softmax';
import { type Taught, type TeachingParameters, teachingOf } from './taught-index';

/**
 * What is learnt from the examples of the cases as well: more ways to say things than the entries' own, less well where one entry
 * ends and another begins.
 */
export interface WiderIndex extends Taught {
  /** In which case of an entry a question is asked, by the same vocabulary. */
  cases: readonly { entryId: string; caseIds: readonly string[]; classifier: Softmax }[];
}

/** Passes over the examples: there are so many that more of them change nothing. */
const PASSES = 10;
/** What less than one in so many examples shows is not worth its memory. */
const RARE = 4000;
/** What share of the time is spent on the entries. */
const ENTRIES = 0.7;

/** Learns, in steps of some milliseconds each, which tell what share (0–1) is done. */
export function* teachWider(
  source: SearchSource,
  understander: Understander,
  parameters: TeachingParameters,
): Generator<number, WiderIndex, undefined> {
  const { entries, practice = [], cases = [] } = source;
  const known = new Set(practice.map(({ question }) => question));
  // What follows an answer need not name its entry.
  const alone = cases.filter((one) => one.entry === null || !one.follows);
  const further = alone
    .filter(({ question }) => !known.has(question))
    .map(({ question, entry }) => ({ question, expected: entry }));
  const follows = cases.filter((one) => one.entry !== null && one.follows).map(({ question }) => question);
  const training = { ...parameters.training, passes: PASSES };
  const rare = Math.floor((practice.length + cases.length) / RARE);
  const minExamples = Math.max(parameters.vocabulary.minExamples, rare);
  const vocabulary = { ...parameters.vocabulary, minExamples };
  const own = { vocabulary, training };
  const wider = { ...source, practice: [...practice, ...further] };
  const teaching = teachingOf(wider, understander, own, follows);
  let step = teaching.next();
  for (; !step.done; step = teaching.next()) yield ENTRIES * step.value;
  const { taught, vectorOf } = step.value;
  const taughtCases: WiderIndex['cases'][number][] = [];
  for (const { id: entryId } of entries) {
    const examples = cases.flatMap((example) => (example.entry === entryId ? [example] : []));
    if (examples.length === 0) continue;
    const caseIds = [...new Set(examples.map((example) => example.case))];
    const samples = examples.flatMap((example) => {
      const vector = vectorOf(example.question);
      return vector ? [{ vector, label: caseIds.indexOf(example.case) }] : [];
    });
    const passes = trainingOf(samples, taught.vocabulary.names.length, caseIds.length, training);
    let pass = passes.next();
    for (; !pass.done; pass = passes.next())
      yield ENTRIES + ((1 - ENTRIES) * (taughtCases.length + pass.value)) / entries.length;
    taughtCases.push({ entryId, caseIds, classifier: quantise(pass.value) });
  }
  return { ...taught, cases: taughtCases };
}
