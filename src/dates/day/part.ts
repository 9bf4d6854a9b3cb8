import type { DateTime } from 'luxon';
import type { MomentHit } from '../grammar/hits';
import type { DayContext } from '../types';
import type { Frame, Framed } from './day-hit';

/** One part of a day's wording: 去年, 12月, 5日, 金曜日, 末, 2か月前. */
export interface Part {
  end: number;
  /**
   * What it means within what stood before it, or by itself where nothing did; nothing where it cannot stand there.
   */
  within: (frame: Frame | undefined) => Framed | undefined;
  /** Begins wording of its own, so that it is never left over from what stands before it. */
  apart?: boolean;
  /** A word with so many other meanings that it is no part of a day where it does not fit. */
  faint?: boolean;
}

export interface Scanned {
  text: string;
  /** Midnight of a plain day in UTC. */
  today: DateTime;
  context: DayContext;
  /** The written date that begins there. */
  momentAt: (position: number) => MomentHit | undefined;
}

/** Reads a part exactly at `position`. */
export type PartReader = (scanned: Scanned, position: number) => Part | undefined;
