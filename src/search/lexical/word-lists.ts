import { findHash } from './posting-lists';

/** For a word or a reading, the words that may stand for it and how much each counts (0–1), in flat arrays. */
export interface WordLists {
  /** Ascending. */
  keys: Uint32Array;
  starts: Uint32Array;
  words: Uint32Array;
  weights: Float32Array;
}

export const emptyWordLists: WordLists = {
  keys: new Uint32Array(),
  starts: new Uint32Array(1),
  words: new Uint32Array(),
  weights: new Float32Array(),
};

/** Lists that are packed between two steps. */
const STEP = 8192;

/** Packs a map of maps, which would take ten times the memory; in steps of some milliseconds. */
export function* packWordLists(
  lists: ReadonlyMap<number, ReadonlyMap<number, number>>,
): Generator<undefined, WordLists, undefined> {
  const keys = Uint32Array.from(lists.keys()).sort();
  const starts = new Uint32Array(keys.length + 1);
  let total = 0;
  for (const { size } of lists.values()) total += size;
  const words = new Uint32Array(total);
  const weights = new Float32Array(total);
  let at = 0;
  for (const [place, key] of keys.entries()) {
    for (const [word, weight] of lists.get(key) ?? []) {
      words[at] = word;
      weights[at++] = weight;
    }
    starts[place + 1] = at;
    if (place % STEP === STEP - 1) yield;
  }
  return { keys, starts, words, weights };
}

/** Calls back with each word of a list. */
export function eachWord(
  { keys, starts, words, weights }: WordLists,
  key: number,
  take: (word: number, weight: number) => void,
): void {
  const list = findHash(keys, key);
  if (list < 0) return;
  for (let at = starts[list] as number; at < (starts[list + 1] as number); at++)
    take(words[at] as number, weights[at] as number);
}
