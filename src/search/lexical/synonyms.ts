import type { LexiconRow } from '../lexicon-rows';
import { hash } from './hash';
import type { LexicalParameters } from './parameters';
import { packWordLists, type WordLists } from './word-lists';

/** Groups that are read between two steps. */
const STEP = 500;

/**
 * For each word, the words of the same meaning; in steps of some milliseconds.
 * @param rows the lexicon; phrases of several words are left out
 * @param groups a general dictionary: words of the same meaning, in dictionary form
 * @param known whether any entry holds a word; a synonym that none holds is not worth its memory
 */
export function* synonymSteps(
  rows: readonly LexiconRow[],
  groups: readonly (readonly string[])[],
  known: (word: number) => boolean,
  { lexiconSynonym, generalSynonym }: Pick<LexicalParameters, 'lexiconSynonym' | 'generalSynonym'>,
): Generator<undefined, WordLists, undefined> {
  const synonyms = new Map<number, Map<number, number>>();
  const add = (words: readonly string[], weight: number) => {
    const hashes = words.map(hash);
    const targets = hashes.filter(known);
    for (const from of hashes) {
      for (const to of targets) {
        if (from === to) continue;
        const others = synonyms.get(from) ?? new Map<number, number>();
        others.set(to, Math.max(others.get(to) ?? 0, weight));
        synonyms.set(from, others);
      }
    }
  };
  for (const words of groupsOf(rows)) add(words, lexiconSynonym);
  for (const [at, words] of groups.entries()) {
    add(words, generalSynonym);
    if (at % STEP === STEP - 1) yield;
  }
  return yield* packWordLists(synonyms);
}

function groupsOf(rows: readonly LexiconRow[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const { concept, bases } of rows) {
    const [word] = bases;
    if (word === undefined || bases.length > 1) continue;
    groups.set(concept, [...(groups.get(concept) ?? []), word]);
  }
  return [...groups.values()];
}
