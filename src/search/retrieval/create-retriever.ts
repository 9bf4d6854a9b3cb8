import type { Analyser } from '../../text/analyser';
import { createReader } from '../../text/reader';
import type { WordCache } from '../build-index';
import { wordsOf } from '../lexical/tokens';
import { readLexicon } from '../lexicon-rows';
import type { Candidate, Lexicon, SearchEntry } from '../types';
import { FIELDS, KINDS, type RetrievalParameters, retrievalDefaults } from './parameters';
import { bytesOf, findList } from './posting-lists';
import { questionTerms } from './question-terms';
import { createRanking } from './rank';
import { indexSteps } from './retrieval-index';
import { synonymSteps } from './synonyms';
import { termsOf } from './terms';

export interface RetrieverOptions {
  analyser: Analyser;
  /** Terms that the analyser does not know, and words that mean the same. */
  lexicon?: Lexicon;
  /** Groups of words of the same meaning from a general dictionary (`readGeneralSynonyms`). */
  synonyms?: readonly (readonly string[])[];
  parameters?: RetrievalParameters;
  /** Words of texts that were read before: only other texts go through the analyser (`openWordFile`). */
  words?: WordCache;
}

export interface Retriever {
  /**
   * The entries that a text finds, best first. Never throws; the time is bounded whatever the text holds.
   * @param limit candidates at most
   */
  search(text: string, limit?: number): Candidate[];
  /** Bytes of the posting lists. */
  readonly bytes: number;
}

const NO_LEXICON: Lexicon = { terms: [], synonyms: [] };
const CANDIDATES = 10;

/**
 * Makes a list of questions and answers searchable by meaning and spelling, up to some hundred thousand entries.
 *
 * ```ts
 * const retriever = createRetriever(
 *   [{ id: 'rubbish', question: '粗大ごみの出し方', answer: '電話で申し込んでください。', alternatives: [] }],
 *   { analyser: await loadAnalyser() },
 * );
 * retriever.search('粗大ゴミはどう捨てますか')[0]?.entryId; // 'rubbish'
 * ```
 */
export function createRetriever(entries: readonly SearchEntry[], options: RetrieverOptions): Retriever {
  const steps = retrieverSteps(entries, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in steps of some milliseconds each, so that a service that rebuilds can answer in between. */
export function* retrieverSteps(
  entries: readonly SearchEntry[],
  {
    analyser,
    lexicon = NO_LEXICON,
    synonyms: groups = [],
    parameters = retrievalDefaults,
    words,
  }: RetrieverOptions,
): Generator<undefined, Retriever, undefined> {
  const reader = createReader(analyser, lexicon.terms);
  const read = (text: string) => {
    const known = words?.get(text) ?? wordsOf(reader.read(text));
    words?.set(text, known);
    return termsOf(known);
  };
  const index = yield* indexSteps(entries, read, parameters);
  const known = (word: number) => FIELDS.some((field) => findList(index.lists[field].words, word) >= 0);
  const synonyms = yield* synonymSteps(readLexicon(lexicon, reader), groups, known, parameters);
  const rank = createRanking(index, parameters);
  return {
    search: (text, limit = CANDIDATES) => {
      const terms = termsOf(wordsOf(reader.read(text)));
      return rank(questionTerms(terms, index.soundAlikes, synonyms, known, parameters), limit);
    },
    bytes: FIELDS.flatMap((field) => KINDS.map((kind) => bytesOf(index.lists[field][kind]))).reduce(
      (a, b) => a + b,
    ),
  };
}
