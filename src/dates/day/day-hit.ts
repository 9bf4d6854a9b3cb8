import { DateTime } from 'luxon';
import type { ImpossibleReason } from '../types';
import type { Unit } from './span-of-time';

/** The days that some wording can stand for. Days are `yyyy-MM-dd`. */
export interface Meaning {
  /** Missing where no first day can be told (「だいぶ前」). */
  earliest?: string;
  latest: string;
  /** Counted from today rather than written as a date. */
  relative: boolean;
  /** Told by the time that has passed since the issue (「発行から31日」), not by a day or counted back from today. */
  since?: boolean;
  /** Names its day or month by number, though the year or month is counted from today (20日, 12月). */
  written?: boolean;
  /** 「30日」 of which nothing says whether it is a day or a number of days. */
  bare?: boolean;
  /** 「2週間後」: counted forward from today. */
  ahead?: boolean;
  /** Said with a hedge. */
  approximate?: boolean;
  /** Said with a time of day, which a hedge behind it is about. */
  timed?: boolean;
  /** How many days a hedge may be off, where that is not the usual. */
  margin?: number;
  problem?: ImpossibleReason;
  /** Days of which one is meant, where they do not form a stretch. */
  candidates?: readonly string[];
}

/** What is meant at one place of the text. */
export interface DayHit extends Meaning {
  start: number;
  end: number;
}

/** The year, month, week or day that narrower words behind it lie in: 去年|の12月, 先月|の15日, 15日|の金曜日. */
export interface Frame {
  unit: Unit;
  /** A day in it: the one that is as far into it as today, where it was counted from today. */
  at: DateTime;
  /** The other end, where it was told loosely (2、3か月前). */
  far?: DateTime;
  /** A month of which no year was said: of the last year where what is named within is still to come. */
  yearless?: boolean;
  /** A day that only its weekday was said of. */
  weekday?: boolean;
  /** A year from April to March. */
  fiscal?: boolean;
  /** How many months a month named within may lie off, because the frame was told by a length of time. */
  slack?: number;
}

/** A meaning that narrower words may stand behind. */
export interface Framed extends Meaning {
  frame?: Frame;
}

export const asDay = (at: DateTime): string => at.toFormat('yyyy-MM-dd');

export const plainDay = (day: string): DateTime => DateTime.fromISO(day, { zone: 'utc' });

export const oneDay = (at: DateTime): Meaning => {
  const day = asDay(at);
  return { earliest: day, latest: day, relative: true };
};

/** From one day to another; what lies after `notAfter` is cut off, as what is issued lies in the past. */
export const stretch = (from: DateTime, to: DateTime, notAfter: DateTime): Meaning => {
  const latest = to > notAfter && from <= notAfter ? notAfter : to;
  return { earliest: asDay(from), latest: asDay(latest), relative: true };
};

/** Why no day can be told; the days are of no importance then. */
export const noDay = (problem: ImpossibleReason, today: DateTime): Meaning => ({ ...oneDay(today), problem });

export const isExact = (hit: Meaning): boolean => hit.earliest === hit.latest;

/** Whether it names a day or days, rather than why it cannot or a choice of some. */
export const isCertain = (hit: Meaning): boolean => hit.problem === undefined && hit.candidates === undefined;
