import { DateTime } from 'luxon';
import type { ImpossibleReason } from '../types';

/** A day, or a stretch of days, as found at one place of the text. Days are `yyyy-MM-dd`. */
export interface DayHit {
  start: number;
  end: number;
  /** Missing where no first day can be told (「だいぶ前」). */
  earliest?: string;
  latest: string;
  /** Counted from today rather than written as a date. */
  relative: boolean;
  /** Told by the time that has passed since the issue (「発行から31日」), not by a day or counted back from today. */
  since?: boolean;
  /** Names its day or month by number, though the year or month is counted from today (20日, 12月). */
  written?: boolean;
  /** Said with a hedge. */
  approximate?: boolean;
  problem?: ImpossibleReason;
  /** Days of which one is meant, where they do not form a stretch. */
  candidates?: readonly string[];
}

/** Reads a day exactly at `position`; `today` is midnight of a plain day in UTC. */
export type DayReader = (text: string, position: number, today: DateTime) => DayHit | undefined;

export const asDay = (at: DateTime): string => at.toFormat('yyyy-MM-dd');

export const plainDay = (day: string): DateTime => DateTime.fromISO(day, { zone: 'utc' });

type Span = Pick<DayHit, 'start' | 'end'>;

export const oneDay = (span: Span, at: DateTime): DayHit => {
  const day = asDay(at);
  return { ...span, earliest: day, latest: day, relative: true };
};

/** From one day to another; what lies after `notAfter` is cut off, as what is issued lies in the past. */
export const stretch = (span: Span, from: DateTime, to: DateTime, notAfter: DateTime): DayHit => {
  const latest = to > notAfter && from <= notAfter ? notAfter : to;
  return { ...span, earliest: asDay(from), latest: asDay(latest), relative: true };
};

export const isExact = (hit: DayHit): boolean => hit.earliest === hit.latest;
