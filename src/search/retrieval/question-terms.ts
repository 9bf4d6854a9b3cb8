import type { Kind, RetrievalParameters } from './parameters';
import type { Terms } from './terms';
import { eachWord, type WordLists } from './word-lists';

/** Terms to look up and how much each counts (0–1): 1 for the question's own. */
export type WeightedTerms = ReadonlyMap<number, number>;

/** The terms of a question, with the words that sound like them or mean the same. */
export function questionTerms(
  { terms, readings }: Terms,
  soundAlikes: WordLists,
  synonyms: WordLists,
  known: (word: number) => boolean,
  parameters: RetrievalParameters,
): Record<Kind, WeightedTerms> {
  const words = new Map<number, number>();
  const raise = (word: number, weight: number) => {
    if ((words.get(word) ?? 0) < weight) words.set(word, weight);
  };
  terms.words.forEach((word, at) => {
    raise(word, 1);
    const share = known(word) ? parameters.soundsAlike : parameters.soundsAlikeUnknown;
    eachWord(soundAlikes, readings[at] ?? 0, (other) => raise(other, share));
    eachWord(synonyms, word, raise);
  });
  return { words, phrases: own(terms.phrases), pairs: own(terms.pairs), kanji: own(terms.kanji) };
}

function own(terms: readonly number[]): WeightedTerms {
  return new Map(terms.map((term) => [term, 1]));
}
