import { groupAlike } from './group-alike';
import { sameWordings } from './same-wording';

/** Questions that ask much the same. */
export interface SimilarQuestions {
  /** The wording that came most often. */
  question: string;
  /** How often it was asked, in all its wordings. */
  count: number;
  /** Every wording, the most frequent first. */
  wordings: readonly string[];
}

/**
 * Puts questions together that are about the same, the most frequent first. Pure.
 * @param texts as they were asked, in the order of their time
 */
export function similarQuestions(texts: readonly string[]): SimilarQuestions[] {
  return groupAlike(distinct(texts))
    .map((members) => ({
      question: members[0]?.text ?? '',
      count: members.reduce((sum, { count }) => sum + count, 0),
      wordings: members.map(({ text }) => text),
    }))
    .sort((a, b) => b.count - a.count);
}

/** Each wording as it came last, the most frequent first, then the newest. */
function distinct(texts: readonly string[]): { text: string; count: number }[] {
  return sameWordings(texts.map((text, at) => ({ text, at })))
    .map(({ rows }) => ({ text: '', at: 0, ...rows.at(-1), count: rows.length }))
    .sort((a, b) => b.count - a.count || b.at - a.at);
}
