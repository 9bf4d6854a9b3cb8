import type { Analyser } from '../text/analyser';
import { type BuildOptions, buildIndex } from './build-index';
import { createSearcher } from './create-searcher';
import type { Lexicon, SearchEntry, Searcher } from './types';

const NO_LEXICON: Lexicon = { terms: [], synonyms: [] };

/**
 * Makes any list of questions and answers searchable.
 *
 * ```ts
 * const search = createListSearch(
 *   [{ id: 'rubbish', question: '粗大ごみの出し方', answer: '電話で申し込んでください。', alternatives: [] }],
 *   await loadAnalyser(),
 * );
 * search.search('粗大ゴミはどう捨てますか').candidates[0]?.entryId; // 'rubbish'
 * ```
 * @param lexicon terms that the analyser does not know, and words that mean the same; none is needed
 * @param options `words`: a cache, so that only changed texts go through the analyser
 */
export function createListSearch(
  entries: readonly SearchEntry[],
  analyser: Analyser,
  lexicon: Lexicon = NO_LEXICON,
  options: BuildOptions = {},
): Searcher {
  const index = buildIndex({ entries, topics: [], lexicon }, analyser, options);
  return createSearcher(index, analyser, options.parameters);
}
