import type { LexiconRow } from '../lexicon-rows';
import type { SearchEntry } from '../types';
import { FIELDS, type Field, KINDS, type Kind, type LexicalParameters } from './parameters';
import { findList, MOST_ENTRIES, type PostingLists } from './posting-lists';
import { PostingListsBuilder } from './posting-lists-builder';
import { SoundAlikesBuilder } from './sound-alikes';
import { synonymSteps } from './synonyms';
import type { Terms } from './terms';
import { createWeighing } from './weighing';
import type { WordLists } from './word-lists';

/** What entries are found by: flat arrays of numbers, so that a hundred thousand entries need little room. */
export interface LexicalIndex {
  lists: Readonly<Record<Field, Readonly<Record<Kind, PostingLists>>>>;
  /** 1 for each entry whose answer begins with yes or no. */
  yesOrNo: Uint8Array;
  /** Words of the entries by reading. */
  soundAlikes: WordLists;
  /** Words of the entries by words of the same meaning. */
  synonyms: WordLists;
}

export interface LexicalSource {
  entries: readonly SearchEntry[];
  rows: readonly LexiconRow[];
}

/** What share of the time it takes to read the entries; the rest is spent on laying the lists out. */
const READING = 0.8;

/**
 * Builds the index in steps of some milliseconds each, which tell what share (0–1) is done, as far as they know.
 * @param read the terms of a text
 * @throws RangeError where there are more entries than an index can number
 */
export function* lexicalSteps(
  { entries, rows }: LexicalSource,
  read: (text: string) => Terms,
  parameters: LexicalParameters,
): Generator<number | undefined, LexicalIndex, undefined> {
  if (entries.length > MOST_ENTRIES) throw new RangeError(`At most ${MOST_ENTRIES} entries can be indexed`);
  const builders = perFieldAndKind(() => new PostingListsBuilder());
  const soundAlikes = new SoundAlikesBuilder();
  const yesOrNo = new Uint8Array(entries.length);
  const weigh = createWeighing(parameters);
  for (const [fieldsDone, field] of FIELDS.entries()) {
    const mean = meanLength(entries, field);
    for (const [place, entry] of entries.entries()) {
      const texts: Terms[] = [];
      for (const text of textsOf(entry, field)) {
        texts.push(read(text));
        yield (READING * (fieldsDone + place / entries.length)) / FIELDS.length;
      }
      for (const { readings, terms } of texts) soundAlikes.add(readings, terms.words);
      if (field === 'answer' && texts.some(({ answersYesOrNo }) => answersYesOrNo)) yesOrNo[place] = 1;
      for (const kind of KINDS)
        weigh(texts, kind, mean, (term, impact) => builders[field][kind].add(place, term, impact));
    }
  }
  const lists = perFieldAndKind<PostingLists | undefined>(() => undefined);
  for (const field of FIELDS)
    for (const kind of KINDS) lists[field][kind] = yield* builders[field][kind].finish();
  const laidOut = lists as LexicalIndex['lists'];
  const known = (word: number) => FIELDS.some((field) => findList(laidOut[field].words, word) >= 0);
  return {
    lists: laidOut,
    yesOrNo,
    soundAlikes: yield* soundAlikes.finish(),
    synonyms: yield* synonymSteps(rows, known, parameters),
  };
}

function textsOf({ question, alternatives, answer }: SearchEntry, field: Field): readonly string[] {
  const texts = field === 'answer' ? [answer] : [question, ...alternatives];
  return texts.filter((text) => text !== '');
}

/** Characters of the field's texts in the mean, before they are normalised: it is known before any is read. */
function meanLength(entries: readonly SearchEntry[], field: Field): number {
  let characters = 0;
  let texts = 0;
  for (const entry of entries) {
    for (const text of textsOf(entry, field)) {
      characters += text.length;
      texts++;
    }
  }
  return characters / texts || 1;
}

function perFieldAndKind<T>(make: () => T): Record<Field, Record<Kind, T>> {
  const kinds = () => ({ words: make(), phrases: make(), pairs: make(), kanji: make() });
  return { question: kinds(), answer: kinds() };
}
