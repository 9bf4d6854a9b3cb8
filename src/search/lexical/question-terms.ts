import type { Kind, LexicalParameters } from './parameters';
import type { Terms } from './terms';
import { eachWord, type WordLists } from './word-lists';

/** Terms to look up and how much each counts (0–1): 1 for the question's own. */
export type WeightedTerms = ReadonlyMap<number, number>;

/** No text hashes to a number beyond 32 bits. */
const UNKNOWN = 2 ** 32;

/**
 * The terms of a question, with the words that sound like them or mean the same.
 * @param kana readings that stand in it besides those of its words
 */
export function questionTerms(
  { terms, readings }: Terms,
  kana: readonly number[],
  soundAlikes: WordLists,
  synonyms: WordLists,
  related: WordLists,
  rarity: (word: number) => number,
  parameters: LexicalParameters,
): Record<Kind, WeightedTerms> {
  const words = new Map<number, number>();
  const raise = (word: number, weight: number) => {
    if ((words.get(word) ?? 0) < weight) words.set(word, weight);
  };
  const highest = rarity(UNKNOWN);
  terms.words.forEach((word, at) => {
    raise(word, 1);
    const own = rarity(word);
    const share = own < highest ? parameters.soundsAlike : parameters.soundsAlikeUnknown;
    // A rare word in place of a common one must not count more than the common one would.
    const instead = (weight: number) => (other: number, likeness: number) =>
      raise(other, weight * likeness * Math.min(1, own / rarity(other)));
    eachWord(soundAlikes, readings[at] ?? 0, instead(share));
    eachWord(synonyms, word, instead(1));
    if (own === highest) eachWord(related, word, instead(parameters.relatedUnknown));
  });
  for (const reading of kana)
    eachWord(soundAlikes, reading, (word) => raise(word, parameters.soundsAlikeUnknown));
  return { words, phrases: own(terms.phrases), pairs: own(terms.pairs), kanji: own(terms.kanji) };
}

function own(terms: readonly number[]): WeightedTerms {
  return new Map(terms.map((term) => [term, 1]));
}
