/** One word as the dictionary sees it. Empty strings where the dictionary does not know. */
export interface Morpheme {
  readonly surface: string;
  /** Dictionary form; the surface where it is unknown. */
  readonly base: string;
  /** Katakana as one would write it (は stays ハ); empty where it is unknown. */
  readonly reading: string;
  /** Part of speech in the dictionary's own words, e.g. 名詞. */
  readonly pos: string;
  readonly detail: string;
  /** Conjugated form in the dictionary's own words, e.g. 未然形; empty where the word does not conjugate. */
  readonly form: string;
  readonly known: boolean;
}

/**
 * Cuts Japanese text into words. Implementations may need memory that grows with the square of an unknown
 * run, so callers hand in short pieces only (see `cutForAnalyser`).
 */
export interface Analyser {
  tokenise(text: string): readonly Morpheme[];
}
