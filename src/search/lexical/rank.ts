import { accumulate, type WeightedTerms } from './accumulate';
import { bestOf } from './best-of';
import type { LexicalIndex } from './lexical-index';

/** Weights of the fields and kinds of token (0–2). */
export const fieldDefaults = {
  questionWords: 1,
  questionRuns: 0.1,
  questionPairs: 1,
  answerWords: 0.6,
  answerRuns: 0.06,
  answerPairs: 0.6,
};

export interface QuestionTerms {
  words: WeightedTerms;
  runs: WeightedTerms;
  pairs: WeightedTerms;
}

/** Which terms of the question a field is searched for. */
const TERMS = {
  questionWords: 'words',
  questionRuns: 'runs',
  questionPairs: 'pairs',
  answerWords: 'words',
  answerRuns: 'runs',
  answerPairs: 'pairs',
} as const;
const FIELDS = Object.keys(TERMS) as (keyof typeof TERMS)[];

export interface Ranked {
  document: number;
  /** 0 to 1, of what the question could reach at most. */
  score: number;
}

/** The documents that a question finds, best first. */
export function rankDocuments(
  index: LexicalIndex,
  question: QuestionTerms,
  count: number,
  weights = fieldDefaults,
): Ranked[] {
  const filled = FIELDS.filter((field) => index[field].documents.length > 0);
  const sum = filled.reduce((total, field) => total + weights[field], 0);
  const scores = new Float32Array(index.questionWords.size);
  for (const field of filled) {
    accumulate(scores, index[field], question[TERMS[field]], weights[field] / sum);
  }
  return bestOf(scores, count).map((document) => ({ document, score: scores[document] ?? 0 }));
}
