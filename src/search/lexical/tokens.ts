import type { ReadText } from '../../text/reader';

/** What only the analyser can tell of a text; it is worth keeping. */
export interface Words {
  normalised: string;
  /** Dictionary forms of the content words. */
  words: string[];
  /** Folded reading of each word. */
  readings: string[];
}

/** What a text is found by. */
export interface Tokens extends Words {
  /** Compounds as they are written: whole runs of kanji, katakana or Latin letters. */
  runs: string[];
  /** Pairs of neighbouring characters. */
  pairs: string[];
}

/** Words that are in every second text and tell nothing. */
const EMPTY_WORDS = new Set(
  'する ある いる なる できる こと もの ため よう れる られる の それ これ 場合 とき 方法 くださる 下さる いただく 教える'.split(
    ' ',
  ),
);
const SEPARATORS = /[^\p{L}\p{N}ー]+/u;
const RUNS = /\p{Script=Han}{2,}|[ァ-ヺー]{2,}|[a-z0-9]{2,}/gu;
/** The beginning of a text says what it is about: where the text goes on, its words count twice. */
const BEGINNING = 60;

/** @param answer whether the text is an answer, whose beginning counts twice, or a question */
export function wordsOf({ normalised, sentences }: ReadText, answer = false): Words {
  const [first, ...others] = sentences;
  const counted = [...(leads(normalised, answer) ? [first] : []), first, ...others];
  const words = counted
    .flatMap((sentence) => sentence?.words ?? [])
    .filter(({ kind, base }) => kind !== 'function' && !EMPTY_WORDS.has(base));
  return { normalised, words: words.map(({ base }) => base), readings: words.map(({ reading }) => reading) };
}

/** Adds what the letters tell. */
export function tokensOf(words: Words, answer = false): Tokens {
  const { normalised } = words;
  const beginning = leads(normalised, answer) ? normalised.slice(0, BEGINNING) : '';
  return {
    ...words,
    runs: normalised.match(RUNS) ?? [],
    pairs: [normalised, beginning].flatMap((text) => text.split(SEPARATORS)).flatMap(pairsOf),
  };
}

function leads(normalised: string, answer: boolean): boolean {
  return answer && normalised.length > 2 * BEGINNING;
}

function pairsOf(run: string): string[] {
  if (run.length < 2) return run === '' ? [] : [run];
  return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
}
