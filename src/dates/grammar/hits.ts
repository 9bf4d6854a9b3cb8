import type { FormatName, ImpossibleReason } from '../types';

/** A time of day as found. `end` is the position after it. */
export interface ClockHit {
  end: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  problem?: ImpossibleReason;
}

/** A zone as found: an offset in minutes, an IANA zone, or neither where it cannot be told which one is meant. */
export interface ZoneHit {
  end: number;
  name: string;
  offset?: number;
  iana?: string;
}

/** Zones that stand beside one time. More than one must agree, which only the moment can tell (summer time). */
export interface ZonesHit {
  end: number;
  zones: readonly ZoneHit[];
}

/** A date as found. Without `year` the text gave none. */
export interface DateHit {
  end: number;
  year?: number;
  month: number;
  day: number;
  format: FormatName;
  problem?: ImpossibleReason;
  /** Set where the month place cannot hold a month, or the order is not settled: the days that may be meant. */
  candidates?: readonly string[];
  weekday?: number;
  /** Parts that stood inside the date (`Dec 10 23:59:59 GMT 2012`) or that the format fixes (`…Z`). */
  clock?: ClockHit;
  zones?: readonly ZoneHit[];
  /** Digits only, which numbers of other kinds look like. */
  compact?: boolean;
}

/** A date with what belongs to it. */
export interface MomentHit {
  start: number;
  end: number;
  date: DateHit;
  clock?: ClockHit;
  zones: readonly ZoneHit[];
  weekdays: readonly number[];
}
