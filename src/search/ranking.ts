import type { Candidate } from './types';
import type { Understanding } from './understand';

/** What a ranker makes of a question. */
export interface Ranking {
  /** Best first. */
  candidates: readonly Candidate[];
  /** How likely the best entry is the right answer (0–1). */
  confidence: number;
  /** How likely one of the first three entries is the right answer (0–1). */
  amongFirst: number;
  /** The topic that is nearest, if one is near enough. */
  topicId: string | null;
  /** What the question is about where that is nothing known here. */
  foreign?: string | null;
}

export interface Ranker {
  rank(understanding: Understanding): Ranking;
}
