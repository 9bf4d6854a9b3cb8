import { normalise } from '../language/normalise';
import type { Reader, Word } from '../language/reader';
import type { Lexicon } from './types';

/** One way to write a concept, with all that finding it in a question needs. */
export interface LexiconRow {
  /** Canonical word of the group. */
  concept: string;
  /** Normalised spelling, with its blanks. */
  spelling: string;
  /** Folded reading of the whole; empty where a part of it is unknown. */
  reading: string;
  /** Dictionary forms without what only inflects. */
  bases: readonly string[];
}

const NEGATIONS = new Set(['ない', 'ん', 'ぬ', 'ず', 'へん', 'まい']);
const INFLECTIONS = new Set([
  'ます',
  'た',
  'て',
  'なる',
  'する',
  'しまう',
  'てる',
  'いる',
  'です',
  'だ',
  'く',
]);

/** Dictionary forms without what only inflects, all negations alike: 動きません, 動かなくなった → 動く, ない. */
export function baseKeys(words: readonly Word[]): string[] {
  return words
    .map(({ base }) => (NEGATIONS.has(base) ? 'ない' : base))
    .filter((base) => !INFLECTIONS.has(base));
}

/** Reads the lexicon's synonyms and terms. A word that stands in two groups belongs to the first. */
export function readLexicon(lexicon: Lexicon, reader: Reader): LexiconRow[] {
  const rows = new Map<string, LexiconRow>();
  const add = (concept: string, phrase: string) => {
    const spelling = normalise(phrase);
    const sentence = reader.read(phrase).sentences[0];
    if (sentence === undefined || rows.has(spelling)) return;
    const reading = /^[ァ-ヺ]+$/.test(sentence.stream) ? sentence.stream : '';
    rows.set(spelling, { concept, spelling, reading, bases: baseKeys(sentence.words) });
  };
  for (const group of lexicon.synonyms) for (const phrase of group) add(normalise(group[0] ?? ''), phrase);
  const phrases = new Set(rows.keys());
  for (const { term, variants } of lexicon.terms) {
    const name = normalise(term);
    const concept = rows.get(name)?.concept;
    // A compound such as 更新申請 is found by its parts; a concept of its own would hide them.
    if (concept === undefined && isCompound(name, phrases)) continue;
    for (const phrase of [term, ...variants]) add(concept ?? name, phrase);
  }
  return [...rows.values()];
}

/** Whether shorter phrases, put together, make up the whole. */
function isCompound(name: string, phrases: ReadonlySet<string>): boolean {
  const reachable = new Set([0]);
  for (let from = 0; from < name.length; from++) {
    if (!reachable.has(from)) continue;
    for (let to = from + 1; to <= name.length; to++) {
      if (to - from < name.length && phrases.has(name.slice(from, to))) reachable.add(to);
    }
  }
  return reachable.has(name.length);
}
