import type { LexiconRow } from '../lexicon-rows';
import { hash } from './hash';
import type { LexicalParameters } from './parameters';
import { packWordLists, type WordLists } from './word-lists';

/**
 * For each word, the words of the same meaning; in steps of some milliseconds.
 * @param rows the lexicon; phrases of several words are left out
 * @param known whether any entry holds a word; a synonym that none holds is not worth its memory
 */
export function* synonymSteps(
  rows: readonly LexiconRow[],
  known: (word: number) => boolean,
  { lexiconSynonym }: Pick<LexicalParameters, 'lexiconSynonym'>,
): Generator<undefined, WordLists, undefined> {
  const synonyms = new Map<number, Map<number, number>>();
  for (const words of groupsOf(rows)) {
    const hashes = words.map(hash);
    const targets = hashes.filter(known);
    for (const from of hashes) {
      const others = new Map(targets.filter((to) => to !== from).map((to) => [to, lexiconSynonym]));
      if (others.size > 0) synonyms.set(from, new Map([...(synonyms.get(from) ?? []), ...others]));
    }
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
