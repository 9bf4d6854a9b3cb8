import type { SearchEntry } from '../types';
import { countTerms, impactOf } from './impact';
import { FIELDS, type Field, KINDS, type Kind, type RetrievalParameters } from './parameters';
import { MOST_ENTRIES, type PostingLists } from './posting-lists';
import { PostingListsBuilder } from './posting-lists-builder';
import { SoundAlikesBuilder } from './sound-alikes';
import type { Terms } from './terms';
import type { WordLists } from './word-lists';

export interface RetrievalIndex {
  lists: Readonly<Record<Field, Readonly<Record<Kind, PostingLists>>>>;
  /** Words of the entries by reading. */
  soundAlikes: WordLists;
  entryIds: readonly string[];
}

/**
 * Builds the index in steps of some milliseconds each.
 * @param read the terms of a text
 * @throws RangeError where there are more entries than an index can number
 */
export function* indexSteps(
  entries: readonly SearchEntry[],
  read: (text: string) => Terms,
  parameters: RetrievalParameters,
): Generator<undefined, RetrievalIndex, undefined> {
  if (entries.length > MOST_ENTRIES) throw new RangeError(`At most ${MOST_ENTRIES} entries can be indexed`);
  const builders = perFieldAndKind(() => new PostingListsBuilder());
  const soundAlikes = new SoundAlikesBuilder();
  for (const field of FIELDS) {
    const mean = meanLength(entries, field);
    for (const [place, entry] of entries.entries()) {
      const texts = textsOf(entry, field).map(read);
      for (const { readings, terms } of texts) soundAlikes.add(readings, terms.words);
      for (const kind of KINDS) builders[field][kind].add(place, impactsOf(texts, kind, mean, parameters));
      yield;
    }
  }
  const lists = perFieldAndKind<PostingLists | undefined>(() => undefined);
  for (const field of FIELDS)
    for (const kind of KINDS) lists[field][kind] = yield* builders[field][kind].finish();
  return {
    lists: lists as RetrievalIndex['lists'],
    soundAlikes: soundAlikes.finish(),
    entryIds: entries.map(({ id }) => id),
  };
}

/** Of several ways to ask, the one that holds a term best decides: an entry gains nothing by the number of its ways. */
function impactsOf(
  texts: readonly Terms[],
  kind: Kind,
  mean: number,
  parameters: RetrievalParameters,
): Map<number, number> {
  const impacts = new Map<number, number>();
  for (const { terms, length } of texts) {
    for (const [term, count] of countTerms(terms[kind], parameters.lead, parameters.leadLength[kind])) {
      const impact = impactOf(count, length / mean, parameters);
      if (impact > (impacts.get(term) ?? 0)) impacts.set(term, impact);
    }
  }
  return impacts;
}

function textsOf({ question, alternatives, answer }: SearchEntry, field: Field): readonly string[] {
  const texts = field === 'answer' ? [answer] : [question, ...alternatives];
  return texts.filter((text) => text !== '');
}

/** Characters of the field's texts in the mean, before they are normalised: it is known before any is read. */
function meanLength(entries: readonly SearchEntry[], field: Field): number {
  const texts = entries.flatMap((entry) => textsOf(entry, field));
  return texts.reduce((sum, { length }) => sum + length, 0) / texts.length || 1;
}

function perFieldAndKind<T>(make: () => T): Record<Field, Record<Kind, T>> {
  const kinds = () => ({ words: make(), phrases: make(), pairs: make(), kanji: make() });
  return { question: kinds(), answer: kinds() };
}
