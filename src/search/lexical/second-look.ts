import type { LexicalIndex } from './lexical-index';
import { FIELDS, type LexicalParameters } from './parameters';
import { findList, holdsEntry, type PostingLists } from './posting-lists';
import type { Ranked } from './rank';
import { eachWord, type WordLists } from './word-lists';

/** What the second look needs of a question. */
export interface Looked {
  /** Its words, each once. */
  words: readonly number[];
  asksYesOrNo: boolean;
}

/** One place where a word may stand: its list in one field. */
interface Occurrence {
  lists: PostingLists;
  list: number;
}

interface WordToLookFor {
  rarity: number;
  own: readonly Occurrence[];
  related: readonly { likeness: number; occurrences: readonly Occurrence[] }[];
}

/**
 * Makes the function that weighs what would cost too much for every entry, so only the first candidates get it: words
 * that the entry lacks but is about, because words that keep company with them stand in it; and whether
 * a question for yes or no meets an answer that begins so.
 */
export function createSecondLook(
  { lists, yesOrNo }: Pick<LexicalIndex, 'lists' | 'yesOrNo'>,
  related: WordLists,
  rarity: (word: number) => number,
  parameters: LexicalParameters,
): (ranked: readonly Ranked[], question: Looked) => Ranked[] {
  const occurrencesOf = (word: number): Occurrence[] =>
    FIELDS.map((field) => ({ lists: lists[field].words, list: findList(lists[field].words, word) })).filter(
      ({ list }) => list >= 0,
    );

  const toLookFor = (words: readonly number[]): WordToLookFor[] =>
    words
      .map((word) => ({ word, rarity: rarity(word) }))
      .sort((a, b) => b.rarity - a.rarity)
      .slice(0, parameters.mostRelated)
      .map(({ word, rarity }) => {
        const others: { likeness: number; occurrences: readonly Occurrence[] }[] = [];
        eachWord(related, word, (other, likeness) =>
          others.push({ likeness, occurrences: occurrencesOf(other) }),
        );
        return { rarity, own: occurrencesOf(word), related: others };
      });

  // A score is a share of what all fields together could reach: with two of them the same match is half of it.
  const filled = FIELDS.filter((field) => lists[field].words.postings.length > 0).length;
  const weights = {
    related: parameters.related / filled,
    gain: parameters.yesOrNo / filled,
    loss: parameters.yesOrNoUnasked / filled,
  };

  return (ranked, { words, asksYesOrNo }) => {
    const wanted = toLookFor(words);
    const whole = wanted.reduce((sum, { rarity }) => sum + rarity, 0) || 1;
    return ranked
      .map((candidate) => {
        const { place } = candidate;
        const kin = (weights.related * relatedShare(wanted, place)) / whole;
        const answersYesOrNo = yesOrNo[place] === 1;
        // What was found stays found, so a penalty takes half of the score at most.
        const loss = Math.min(weights.loss, candidate.score / 2);
        const form = answersYesOrNo ? (asksYesOrNo ? weights.gain : -loss) : 0;
        return {
          place,
          score: candidate.score + kin + form,
          parts: {
            ...candidate.parts,
            ...(kin > 0 && { related: kin }),
            ...(form !== 0 && { yesOrNo: form }),
          },
        };
      })
      .sort((a, b) => b.score - a.score || a.place - b.place);
  };
}

/** Sum of the rarities of words that the entry lacks, each by how like is the likest word that it holds. */
function relatedShare(wanted: readonly WordToLookFor[], place: number): number {
  const holds = ({ lists, list }: Occurrence) => holdsEntry(lists, list, place);
  let sum = 0;
  for (const { rarity, own, related } of wanted) {
    if (own.some(holds)) continue;
    let likest = 0;
    for (const { likeness, occurrences } of related)
      if (likeness > likest && occurrences.some(holds)) likest = likeness;
    sum += rarity * likest;
  }
  return sum;
}
