import type { WeightedTerms } from './accumulate';
import type { LexicalIndex } from './lexical-index';
import type { Tokens } from './tokens';

export const expandDefaults = {
  /** How much a word counts that sounds like one of the question (0–1), and where the question's own is unknown. */
  soundsAlike: 0.3,
  soundsAlikeUnknown: 0.9,
  /** How much a word counts that means the same (0–1). */
  meansAlike: 0.5,
  /** How much a pair of two hiragana counts, which is mostly grammar (0–1). */
  hiraganaPair: 0.7,
};
const HIRAGANA = /^[ぁ-ゖ]+$/;

/** Words of the same meaning, by dictionary form. */
export type Synonyms = ReadonlyMap<string, readonly string[]>;

/** The words of a question, those that sound like them, and those that mean the same. */
export function expandWords(
  { words, readings }: Tokens,
  index: LexicalIndex,
  synonyms: Synonyms,
  parameters = expandDefaults,
): WeightedTerms {
  const weights = new Map<string, number>();
  const raise = (word: string, weight: number) => {
    if ((weights.get(word) ?? 0) < weight) weights.set(word, weight);
  };
  words.forEach((word, at) => {
    raise(word, 1);
    const known = index.questionWords.terms.has(word) || index.answerWords.terms.has(word);
    const share = known ? parameters.soundsAlike : parameters.soundsAlikeUnknown;
    for (const other of index.spellings.get(readings[at] ?? '') ?? []) raise(other, share);
    for (const other of synonyms.get(word) ?? []) raise(other, parameters.meansAlike);
  });
  return weights;
}

/** The pairs of characters of a question. */
export function weighPairs(pairs: readonly string[], parameters = expandDefaults): WeightedTerms {
  return new Map(pairs.map((pair) => [pair, HIRAGANA.test(pair) ? parameters.hiraganaPair : 1]));
}
