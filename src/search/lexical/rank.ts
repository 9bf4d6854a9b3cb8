import { accumulate, type WeightedTerms } from './accumulate';
import { bestOf } from './best-of';
import type { LexicalIndex } from './lexical-index';

/** Weights of the fields and kinds of token (0–2). */
export const fieldDefaults = { questionWords: 1, questionPairs: 1, answerWords: 0.6, answerPairs: 0.6 };
export type Field = keyof typeof fieldDefaults;

export const FIELDS: readonly Field[] = ['questionWords', 'questionPairs', 'answerWords', 'answerPairs'];

export interface Ranked {
  document: number;
  /** 0 to 1, of what the question could reach at most. */
  score: number;
}

/** The documents that a question finds, best first. */
export function rankDocuments(
  index: LexicalIndex,
  question: { words: WeightedTerms; pairs: WeightedTerms },
  count: number,
  weights = fieldDefaults,
): Ranked[] {
  const filled = FIELDS.filter((field) => index[field].documents.length > 0);
  const sum = filled.reduce((total, field) => total + weights[field], 0);
  const scores = new Float32Array(index.questionWords.size);
  for (const field of filled) {
    const terms = field.endsWith('Words') ? question.words : question.pairs;
    accumulate(scores, index[field], terms, weights[field] / sum);
  }
  return bestOf(scores, count).map((document) => ({ document, score: scores[document] ?? 0 }));
}
