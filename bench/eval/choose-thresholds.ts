import { searchDefaults } from '../../src/search';
import { decide } from '../../src/search/decide';
import type { Answered } from './run-search';
import { type Score, scoreOf } from './score';

export interface Thresholds {
  answerFrom: number;
  suggestFrom: number;
}

/**
 * What may go wrong at most on the development part. It holds far more near misses and foreign subjects than people ask
 * for, so elsewhere less goes wrong.
 */
export const LIMITS = { falseAnswers: 0.035, wrongAnswers: 0.01, suggestions: 0.13 };

/** Never below 0.65: a wrong answer costs more than an answer that is only offered. */
const STEPS = Array.from({ length: 7 }, (_, at) => 0.65 + at / 20);
const LOW_STEPS = Array.from({ length: 20 }, (_, at) => (at + 1) / 50);

/** The lowest thresholds that keep within the limits: they answer and offer most. */
export function chooseThresholds(answered: readonly Answered[]): Thresholds {
  const answerFrom =
    STEPS.find((step) => {
      const { falseAnswers, wrongAnswers } = scoreAt(answered, { answerFrom: step, suggestFrom: step });
      return falseAnswers <= LIMITS.falseAnswers && wrongAnswers <= LIMITS.wrongAnswers;
    }) ?? 0.95;
  const suggestFrom =
    LOW_STEPS.find(
      (step) => scoreAt(answered, { answerFrom, suggestFrom: step }).suggestions <= LIMITS.suggestions,
    ) ?? 0.4;
  return { answerFrom, suggestFrom: Math.min(suggestFrom, answerFrom) };
}

/** The score that the same rankings would get with other thresholds. */
export function scoreAt(answered: readonly Answered[], thresholds: Thresholds): Score {
  const decision = { ...searchDefaults.decision, ...thresholds };
  return scoreOf(
    answered.map((one) => {
      const { confidence, candidates } = one.result;
      const amongFirst = candidates.slice(0, 3).reduce((sum, { score }) => sum + score, 0);
      const { outcome } = decide({ confidence, amongFirst, topicId: null }, decision);
      return { ...one, result: { ...one.result, outcome } };
    }),
  );
}
