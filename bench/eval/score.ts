import type { Answered } from './run-search';

/** Shares of the questions that have an answer, and of those that have none (0–1). */
export interface Score {
  inScope: number;
  rightFirst: number;
  answered: number;
  wrongAnswers: number;
  answeredOrOffered: number;
  outOfScope: number;
  falseAnswers: number;
  suggestions: number;
  /** Of the answers given at a confidence of 0.9 and more, the share that is right. */
  sureAndRight: number;
}

export const isRightFirst = ({ expected, result }: Answered) => result.candidates[0]?.entryId === expected;
export const isAnswered = ({ result }: Answered) => result.outcome === 'answer';

function isOffered({ expected, result }: Answered): boolean {
  const offered = result.candidates.slice(0, 3).map(({ entryId }) => entryId);
  return result.outcome === 'suggest' && expected !== null && offered.includes(expected);
}

export function scoreOf(answered: readonly Answered[]): Score {
  const inScope = answered.filter(({ expected }) => expected !== null);
  const outOfScope = answered.filter(({ expected }) => expected === null);
  const sure = answered.filter((one) => isAnswered(one) && one.result.confidence >= 0.9);
  return {
    inScope: inScope.length,
    rightFirst: share(inScope, isRightFirst),
    answered: share(inScope, isAnswered),
    wrongAnswers: share(inScope, (one) => isAnswered(one) && !isRightFirst(one)),
    answeredOrOffered: share(inScope, (one) => (isAnswered(one) && isRightFirst(one)) || isOffered(one)),
    outOfScope: outOfScope.length,
    falseAnswers: share(outOfScope, isAnswered),
    suggestions: share(outOfScope, ({ result }) => result.outcome === 'suggest'),
    sureAndRight: share(sure, isRightFirst),
  };
}

export function share<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.length === 0 ? Number.NaN : all.filter(holds).length / all.length;
}

export function percent(value: number): string {
  return Number.isNaN(value) ? '–' : `${(value * 100).toFixed(1)} %`;
}
