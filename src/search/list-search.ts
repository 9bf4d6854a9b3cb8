import type { Analyser } from '../language/analyser';
import { type BuildOptions, buildSteps } from './build-index';
import { createSearcher } from './create-searcher';
import type { RelatedWords } from './lexical/related-words';
import type { Lexicon, SearchEntry, Searcher } from './types';

export interface ListOptions extends BuildOptions {
  /** Which words keep the same company (`loadRelatedWords`); without, only words that are the same count. */
  related?: RelatedWords;
}

const NO_LEXICON: Lexicon = { terms: [], synonyms: [] };

/**
 * Makes any list of questions and answers searchable, up to some hundred thousand.
 *
 * ```ts
 * const search = createListSearch(
 *   [{ id: 'rubbish', question: '粗大ごみの出し方', answer: '電話で申し込んでください。', alternatives: [] }],
 *   await loadAnalyser(),
 * );
 * search.search('粗大ゴミはどう捨てますか').candidates[0]?.entryId; // 'rubbish'
 * ```
 * @param lexicon terms that the analyser does not know, and words that mean the same; none is needed
 * @param options a cache of words, related words, other weights
 * @throws RangeError beyond sixteen million entries
 */
export function createListSearch(
  entries: readonly SearchEntry[],
  analyser: Analyser,
  lexicon: Lexicon = NO_LEXICON,
  options: ListOptions = {},
): Searcher {
  const steps = listSearchSteps(entries, analyser, lexicon, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in steps of some milliseconds each, so that a service that rebuilds can answer in between. */
export function* listSearchSteps(
  entries: readonly SearchEntry[],
  analyser: Analyser,
  lexicon: Lexicon = NO_LEXICON,
  options: ListOptions = {},
): Generator<number | undefined, Searcher, undefined> {
  const index = yield* buildSteps({ entries, topics: [], lexicon }, analyser, options);
  return createSearcher(index, analyser, options.parameters, options.related);
}
