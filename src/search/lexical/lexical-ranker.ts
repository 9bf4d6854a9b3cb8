import type { ReadText } from '../../language/reader';
import type { Candidate } from '../types';
import { readingsInKana } from './kana-question';
import type { LexicalIndex } from './lexical-index';
import { FIELDS, type LexicalParameters } from './parameters';
import { frequencyOf } from './posting-lists';
import { questionTerms } from './question-terms';
import { createRanking } from './rank';
import { rarityOf } from './rarity';
import { createSecondLook } from './second-look';
import { termsOf } from './terms';
import { emptyWordLists, type WordLists } from './word-lists';
import { wordsOf } from './words';
import { asksYesOrNo } from './yes-no';

/**
 * Makes the function that finds entries by the words and characters they share with a question, best first.
 * Its time is bounded whatever the question holds.
 */
export function createLexicalRanker(
  entryIds: readonly string[],
  index: LexicalIndex,
  parameters: LexicalParameters,
  related: WordLists = emptyWordLists,
): (text: ReadText) => Candidate[] {
  const { lists, soundAlikes, synonyms } = index;
  const rarity = (word: number) =>
    rarityOf(Math.max(...FIELDS.map((field) => frequencyOf(lists[field].words, word))), entryIds.length);
  const rank = createRanking(entryIds.length, index, parameters);
  const lookAgain = createSecondLook(index, related, rarity, parameters);
  return (text) => {
    const words = wordsOf(text);
    const kana = readingsInKana(words.normalised, soundAlikes.keys);
    const terms = termsOf(words);
    const ranked = rank(questionTerms(terms, kana, soundAlikes, synonyms, related, rarity, parameters));
    const question = { words: [...new Set(terms.terms.words)], asksYesOrNo: asksYesOrNo(words.normalised) };
    return lookAgain(ranked, question)
      .slice(0, parameters.candidates)
      .map(({ place, score, parts }) => ({
        entryId: entryIds[place] as string,
        score: Math.min(1, score),
        parts,
      }));
  };
}
