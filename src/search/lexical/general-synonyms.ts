import { normalise } from '../../text/normalise';

/** One group of the synonym dictionary of Sudachi, as the npm package `sudachi-synonyms-dictionary` gives it. */
export interface SudachiGroup {
  readonly items: readonly { readonly midashi: string; readonly expandControl: number }[];
}

/** Marks a word that must never be expanded. */
const NEVER = 2;
/** Longer groups list titles and names rather than words of one meaning. */
const MOST_WORDS = 16;

/**
 * Reads a general synonym dictionary for `createListSearch`.
 *
 * ```ts
 * const { fetchDictionary } = require('sudachi-synonyms-dictionary');
 * const synonyms = readGeneralSynonyms(await fetchDictionary());
 * ```
 * @returns groups of words of the same meaning, each in the spelling that the search compares
 */
export function readGeneralSynonyms(groups: readonly SudachiGroup[]): string[][] {
  return groups
    .map(({ items }) => [
      ...new Set(
        items.filter(({ expandControl }) => expandControl !== NEVER).map((item) => normalise(item.midashi)),
      ),
    ])
    .filter((words) => words.length > 1 && words.length <= MOST_WORDS);
}
