import { FULL_IMPACT } from './impact';
import type { LexicalParameters } from './parameters';
import { findList, type PostingLists } from './posting-lists';
import type { WeightedTerms } from './question-terms';
import { rarityOf } from './rarity';

/**
 * Writes each entry's score by one field and kind: the BM25 sum as a share of what the question's own terms could
 * reach at most. The rarest terms come first, and what the budget does not cover is left out, so that a text of a
 * thousand common words costs no more than a short one.
 * @param scores one number for each entry; what it held is overwritten
 */
export function accumulate(
  scores: Float32Array,
  lists: PostingLists,
  question: WeightedTerms,
  { mostTerms, budget }: Pick<LexicalParameters, 'mostTerms' | 'budget'>,
): void {
  scores.fill(0);
  const found = [...question].map(([term, share]) => {
    const list = findList(lists, term);
    const frequency = list < 0 ? 0 : (lists.starts[list + 1] as number) - (lists.starts[list] as number);
    return { list, frequency, share, value: share * rarityOf(frequency, scores.length) };
  });
  const terms = found.sort((a, b) => b.value - a.value).slice(0, mostTerms);
  const highest = terms.reduce((sum, { share, value }) => (share === 1 ? sum + value : sum), 0);
  if (highest === 0) return;
  let left = budget;
  for (const { list, frequency, value } of terms) {
    if (list < 0 || frequency > left) continue;
    left -= frequency;
    addList(scores, lists, list, value / highest / FULL_IMPACT);
  }
}

function addList(
  scores: Float32Array,
  { starts, postings }: PostingLists,
  list: number,
  weight: number,
): void {
  const end = starts[list + 1] as number;
  for (let at = starts[list] as number; at < end; at++) {
    const posting = postings[at] as number;
    const entry = posting >>> 8;
    scores[entry] = (scores[entry] as number) + weight * (posting & FULL_IMPACT);
  }
}
