import type { ReadText } from '../../language/reader';

/** What only the analyser can tell of a text; it is worth keeping. */
export interface Words {
  normalised: string;
  /** Dictionary forms of the content words, in the order of the text. */
  words: readonly string[];
  /** Folded reading of each word. */
  readings: readonly string[];
}

/** Words of texts that have been read before, so that only changed texts go through the analyser. */
export interface WordCache {
  get(text: string): Words | undefined;
  set(text: string, words: Words): void;
}

/** Words that are in every second text and tell nothing. */
const EMPTY_WORDS = new Set(
  'する ある いる なる できる こと もの ため よう れる られる の それ これ 場合 とき 方法 くださる 下さる いただく 教える'.split(
    ' ',
  ),
);

/** The content words of a text. */
export function wordsOf({ normalised, sentences }: ReadText): Words {
  const words = sentences
    .flatMap((sentence) => sentence.words)
    .filter(({ kind, base }) => kind !== 'function' && !EMPTY_WORDS.has(base));
  return { normalised, words: words.map(({ base }) => base), readings: words.map(({ reading }) => reading) };
}
