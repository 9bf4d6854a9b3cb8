import type { Exchange } from './person';

/** What went wrong in some conversations, held against what a lone person heard. */
export interface Faults {
  unanswered: number;
  answeredTwice: number;
  otherAnswer: number;
}

export interface Figures {
  messages: number;
  aloneMedianMs: number;
  aloneP99Ms: number;
  crowdMedianMs: number;
  crowdP99Ms: number;
  atOnceMedianMs: number;
  atOnceP99Ms: number;
  cpuMsPerMessage: number;
  startMb: number;
  beforeMb: number;
  duringMb: number;
  afterMb: number;
  faults: Faults;
}

/** The share-th value, 0–1, of those that came. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const times = (exchanges: readonly Exchange[]): number[] =>
  exchanges.map(({ tookMs }) => tookMs).filter((tookMs) => tookMs !== undefined);

/**
 * Each message must have the replies that the same message had in the lone conversation, as many and in that order:
 * a lost, repeated or swapped turn changes what the dialogs reply from there on.
 */
export function findFaults(conversations: readonly Exchange[][], alone: readonly Exchange[]): Faults {
  const faults: Faults = { unanswered: 0, answeredTwice: 0, otherAnswer: 0 };
  for (const exchanges of conversations) {
    for (const [turn, { replies }] of exchanges.entries()) {
      const expected = alone[turn]?.replies ?? [];
      if (replies.length < expected.length) faults.unanswered += 1;
      else if (replies.length > expected.length) faults.answeredTwice += 1;
      else if (replies.some((reply, at) => reply !== expected[at])) faults.otherAnswer += 1;
    }
  }
  return faults;
}
