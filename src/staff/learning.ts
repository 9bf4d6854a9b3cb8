import type { Knowledge } from '../knowledge/types';
import { versionOf } from '../knowledge/version-of';

/** How the search stands to the files: it answers by the last good state meanwhile. */
export interface Learning {
  state: 'ready' | 'learning' | 'broken';
  /** How much is done, 0–1, while it is learning; undefined: that is not known. */
  share?: number | undefined;
  /** What is to be repaired, where it is broken. */
  message?: string;
}

export const READY: Learning = { state: 'ready' };

/** Knows that something is being learnt from when it was saved until it answers. */
export class LearningWatch {
  private awaited: string | undefined;

  /** @param current what answers now */
  constructor(private readonly current: () => Knowledge) {}

  /** The files were changed to this. */
  written(knowledge: Knowledge): void {
    this.awaited = versionOf(knowledge);
  }

  now(): Learning {
    if (this.awaited === undefined || versionOf(this.current()) === this.awaited) return READY;
    return { state: 'learning' };
  }
}
