import type { ReadText } from '../../text/reader';
import type { Candidate } from '../types';
import { readingsInKana } from './kana-question';
import type { LexicalIndex } from './lexical-index';
import { FIELDS, type LexicalParameters } from './parameters';
import { frequencyOf } from './posting-lists';
import { questionTerms } from './question-terms';
import { createRanking } from './rank';
import { rarityOf } from './rarity';
import { termsOf } from './terms';
import { wordsOf } from './words';

/**
 * Makes the function that finds entries by the words and characters they share with a question, best first.
 * Its time is bounded whatever the question holds.
 */
export function createLexicalRanker(
  entryIds: readonly string[],
  index: LexicalIndex,
  parameters: LexicalParameters,
): (text: ReadText) => Candidate[] {
  const { lists, soundAlikes, synonyms } = index;
  const rarity = (word: number) =>
    rarityOf(Math.max(...FIELDS.map((field) => frequencyOf(lists[field].words, word))), entryIds.length);
  const rank = createRanking(entryIds, index, parameters);
  return (text) => {
    const words = wordsOf(text);
    const kana = readingsInKana(words.normalised, soundAlikes.keys);
    return rank(questionTerms(termsOf(words), kana, soundAlikes, synonyms, rarity, parameters));
  };
}
