/** What the scores of one question tell about its first candidates. */
export interface Signs {
  /** Share of the question's terms that the first candidate holds in the field where it holds most (0–1). */
  held: number;
  /** Share of its words that the fields hold together (0–1). */
  words: number;
  /** Distance from the next candidate that would not do, as a share of the first one's score (0–1). */
  lead: number;
  /** Decimal logarithm of the number of entries: among many, one is alike by chance. */
  entries: number;
  /** Decimal logarithm of the question's characters: a part of a short question says little. */
  characters: number;
}

/** Weights of a logistic function over the signs; `bench/search/fit-confidence` fits them. */
export interface ConfidenceWeights extends Signs {
  constant: number;
}
