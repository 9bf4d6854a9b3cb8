import type { ReadText } from '../../text/reader';

/** What a text is found by: its content words, and pairs of neighbouring characters. */
export interface Tokens {
  /** Dictionary forms. */
  words: string[];
  /** Folded reading of each word. */
  readings: string[];
  pairs: string[];
}

/** Words that are in every second text and tell nothing. */
const EMPTY_WORDS = new Set(
  'する ある いる なる できる こと もの ため よう れる られる の それ これ 場合 とき 方法 くださる 下さる いただく 教える'.split(
    ' ',
  ),
);
const SEPARATORS = /[^\p{L}\p{N}ー]+/u;

export function tokensOf({ normalised, sentences }: ReadText): Tokens {
  const words = sentences
    .flatMap((sentence) => sentence.words)
    .filter(({ kind, base }) => kind !== 'function' && !EMPTY_WORDS.has(base));
  return {
    words: words.map(({ base }) => base),
    readings: words.map(({ reading }) => reading),
    pairs: normalised.split(SEPARATORS).flatMap(pairsOf),
  };
}

function pairsOf(run: string): string[] {
  if (run.length < 2) return run === '' ? [] : [run];
  return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
}
