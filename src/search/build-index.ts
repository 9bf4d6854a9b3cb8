import type { Analyser } from '../language/analyser';
import { createReader } from '../language/reader';
import { type LexicalIndex, lexicalSteps } from './lexical/lexical-index';
import { termsOf } from './lexical/terms';
import { type WordCache, wordsOf } from './lexical/words';
import { type LexiconRow, readLexicon } from './lexicon-rows';
import { type SearchParameters, searchDefaults } from './parameters';
import { canBeTaught, type TaughtIndex, teach } from './taught/taught-index';
import { teachWider, type WiderIndex } from './taught/wider-index';
import type { Lexicon, SearchSource } from './types';
import { createUnderstander, type Understander, type Understanding } from './understand';

/** Grows whenever the same knowledge leads to another index, so that one kept by older code is made anew. */
export const INDEX_VERSION = 10;

/** What a search needs to know, made once from the knowledge: plain data that can be kept (`encodeIndex`). */
export interface SearchIndex {
  entryIds: readonly string[];
  terms: Lexicon['terms'];
  rows: readonly LexiconRow[];
  /** Made where there are few entries with many ways to ask for each; else entries are found by their words. */
  taught: TaughtIndex | null;
  lexical: LexicalIndex | null;
  /** Learnt from the examples of cases as well; null where there are none. */
  wider: WiderIndex | null;
}

export interface BuildOptions {
  parameters?: SearchParameters;
  /** Words of texts that were read before, by the same terms (`openWordFile`). Used where there is no classifier. */
  words?: WordCache;
}

/**
 * Builds the index. Pure; takes about a millisecond a sentence.
 * @param analyser cuts Japanese text into words (`loadAnalyser`).
 */
export function buildIndex(
  source: SearchSource,
  analyser: Analyser,
  options: BuildOptions = {},
): SearchIndex {
  const steps = buildSteps(source, analyser, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in steps of some milliseconds each, which tell what share (0–1) is done, so that who rebuilds can do other things in between. */
export function* buildSteps(
  source: SearchSource,
  analyser: Analyser,
  { parameters = searchDefaults, words }: BuildOptions = {},
): Generator<number | undefined, SearchIndex, undefined> {
  const { entries, lexicon } = source;
  const reader = createReader(analyser, lexicon.terms);
  const rows = readLexicon(lexicon, reader);
  const kept = { entryIds: entries.map(({ id }) => id), terms: lexicon.terms, rows };
  if (canBeTaught(source)) {
    const understander = readingOnce(createUnderstander(lexicon, rows, analyser, parameters.features));
    const taught = yield* shareOf(teach(source, understander, parameters), 0, ENTRIES);
    const wider = source.cases?.length
      ? yield* shareOf(teachWider(source, understander, parameters), ENTRIES, 1)
      : null;
    return { ...kept, taught, lexical: null, wider };
  }
  const read = (text: string) => {
    const known = words?.get(text) ?? wordsOf(reader.read(text));
    words?.set(text, known);
    return termsOf(known);
  };
  const lexical = yield* lexicalSteps({ entries, rows }, read, parameters.lexical);
  return { ...kept, taught: null, lexical, wider: null };
}

/** Most examples are learnt from twice. */
function readingOnce({ concepts, understand }: Understander): Understander {
  const known = new Map<string, Understanding>();
  return {
    concepts,
    understand: (text) => {
      if (typeof text !== 'string') return understand(text);
      const understood = known.get(text) ?? understand(text);
      known.set(text, understood);
      return understood;
    },
  };
}

/** What share of the learning is that of the entries. */
const ENTRIES = 0.3;

/** The same steps, as a part of a longer way. */
function* shareOf<T>(
  steps: Generator<number, T, undefined>,
  from: number,
  to: number,
): Generator<number, T, undefined> {
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield from + step.value * (to - from);
  return step.value;
}
