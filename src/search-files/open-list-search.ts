import { loadAnalyser } from '../language/kuromoji';
import { type Lexicon, listSearchSteps, type SearchEntry, type Searcher, type WordCache } from '../search';
import { inSteps } from './in-steps';
import { loadRelatedWords } from './related-words';

export interface ListSearchOptions {
  /** Terms that the analyser does not know, and words that mean the same; none is needed. */
  lexicon?: Lexicon;
  /** Words of texts that were read before (`openWordFile`), so that only changed texts are read again. */
  words?: WordCache;
}

/**
 * Makes any list of questions and answers searchable, up to some hundred thousand, with the analyser and the related
 * words that come with the code. Builds in steps of some milliseconds, between which the process can serve others.
 *
 * ```ts
 * const search = await openListSearch([
 *   { id: 'rubbish', question: '粗大ごみの出し方', answer: '電話で申し込んでください。', alternatives: [] },
 * ]);
 * search.search('粗大ゴミはどう捨てますか').candidates[0]?.entryId; // 'rubbish'
 * ```
 * @throws RangeError beyond sixteen million entries
 */
export async function openListSearch(
  entries: readonly SearchEntry[],
  { lexicon, words }: ListSearchOptions = {},
): Promise<Searcher> {
  const [analyser, related] = await Promise.all([loadAnalyser(), loadRelatedWords()]);
  return inSteps(listSearchSteps(entries, analyser, lexicon, { related, ...(words && { words }) }));
}
