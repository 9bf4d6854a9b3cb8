import type { Words } from '../lexical/tokens';
import { hash } from './hash';
import type { Kind } from './parameters';

/** The hashed terms of one text, in the order of the text. */
export interface Terms {
  terms: Readonly<Record<Kind, readonly number[]>>;
  /** Reading of each of `terms.words`; 0 where it is too short to tell anything. */
  readings: readonly number[];
  /** Characters of the text. */
  length: number;
}

const SEPARATORS = /[^\p{L}\p{N}ー]+/u;
/** Two hiragana are mostly grammar. */
const GRAMMAR = /^[ぁ-ゖー]{2}$/;
const KANJI = /\p{Script=Han}/gu;
/** Shorter readings belong to too many words. */
const SHORTEST_READING = 2;

export function termsOf({ normalised, words, readings }: Words): Terms {
  return {
    terms: {
      words: words.map(hash),
      phrases: words.slice(1).map((word, at) => hash(`${words[at]} ${word}`)),
      pairs: normalised.split(SEPARATORS).flatMap(pairsOf).map(hash),
      kanji: (normalised.match(KANJI) ?? []).map(hash),
    },
    readings: readings.map((reading) => (reading.length < SHORTEST_READING ? 0 : hash(reading))),
    length: normalised.length,
  };
}

function pairsOf(run: string): string[] {
  if (run.length < 2) return run === '' ? [] : [run];
  const pairs: string[] = [];
  for (let at = 0; at + 2 <= run.length; at++) {
    const pair = run.slice(at, at + 2);
    if (!GRAMMAR.test(pair)) pairs.push(pair);
  }
  return pairs;
}
