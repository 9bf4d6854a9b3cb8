import type { Answered } from './run-search';
import { isRightFirst, share } from './score';

export interface ReliabilityRow {
  from: number;
  to: number;
  count: number;
  /** Mean confidence and share that is right; equal where the confidence means what it says. */
  confidence: number;
  right: number;
}

const EDGES = [0, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.001];

/** How often the first entry is right, by how sure the search was; questions without an answer count as wrong. */
export function reliabilityOf(answered: readonly Answered[]): ReliabilityRow[] {
  return EDGES.slice(0, -1).map((from, at) => {
    const to = EDGES[at + 1] ?? 1;
    const within = answered.filter(({ result }) => result.confidence >= from && result.confidence < to);
    const sum = within.reduce((total, { result }) => total + result.confidence, 0);
    return {
      from,
      to: Math.min(to, 1),
      count: within.length,
      confidence: sum / within.length,
      right: share(within, isRightFirst),
    };
  });
}
