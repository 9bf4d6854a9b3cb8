import { hash, hashOne, hashPair } from './hash';
import type { Kind } from './parameters';
import type { Words } from './words';
import { answersYesOrNo } from './yes-no';

/** The hashed terms of one text, in the order of the text. */
export interface Terms {
  terms: Readonly<Record<Kind, readonly number[]>>;
  /** Reading of each of `terms.words`; 0 where it is too short to tell anything. */
  readings: readonly number[];
  /** Characters of the text. */
  length: number;
  answersYesOrNo: boolean;
}

const SEPARATORS = /[^\p{L}\p{N}ー]+/u;
/** Shorter readings belong to too many words. */
const SHORTEST_READING = 2;

/** Written with plain loops: a start with 10,000 entries goes through it with millions of characters. */
export function termsOf({ normalised, words, readings }: Words): Terms {
  const hashes = words.map(hash);
  const phrases: number[] = [];
  for (let at = 1; at < hashes.length; at++)
    phrases.push(hashPair(hashes[at - 1] as number, hashes[at] as number));
  const pairs: number[] = [];
  for (const run of normalised.split(SEPARATORS)) addPairs(pairs, run);
  const kanji: number[] = [];
  for (let at = 0; at < normalised.length; at++) {
    const character = normalised.charCodeAt(at);
    if (isKanji(character)) kanji.push(hashOne(character));
  }
  return {
    terms: { words: hashes, phrases, pairs, kanji },
    readings: readings.map((reading) => (reading.length < SHORTEST_READING ? 0 : hash(reading))),
    length: normalised.length,
    answersYesOrNo: answersYesOrNo(normalised),
  };
}

/** Adds pairs of neighbouring characters, without those of two hiragana, which are mostly grammar. */
function addPairs(pairs: number[], run: string): void {
  if (run.length === 1) pairs.push(hash(run));
  for (let at = 1; at < run.length; at++) {
    const first = run.charCodeAt(at - 1);
    const second = run.charCodeAt(at);
    if (!isHiragana(first) || !isHiragana(second)) pairs.push(hashPair(first, second));
  }
}

/** Hiragana or the long vowel. */
function isHiragana(character: number): boolean {
  return (character >= 0x3041 && character <= 0x3096) || character === 0x30fc;
}

/** The kanji of everyday use and the first extension; rarer ones are found by their pairs. */
function isKanji(character: number): boolean {
  return character >= 0x3400 && character <= 0x9fff && (character <= 0x4dbf || character >= 0x4e00);
}
