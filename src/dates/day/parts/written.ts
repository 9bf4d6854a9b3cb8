import { DateTime } from 'luxon';
import { dayExists, isoDay } from '../../calendar/calendar';
import type { MomentHit } from '../../grammar/hits';
import type { DayContext } from '../../types';
import { evaluate } from '../../validity/evaluate';
import { asDay, type Frame, type Framed, noDay, oneDay, plainDay } from '../day-hit';
import type { PartReader } from '../part';
import { yearWithin } from './months';

/** Has every day that any year has. */
const LEAP_YEAR = 2024;

/** The year in which that day of the year was last, whether or not that year has it. */
const latestYear = (month: number, day: number, today: DateTime): number =>
  isoDay(today.year, month, day) <= asDay(today) ? today.year : today.year - 1;

/** February 29 of some earlier year may be meant; which one, only the person can say. */
const isLeapDay = (month: number, day: number): boolean => dayExists(LEAP_YEAR, month, day);

const withYear = (hit: MomentHit, year: number, told: boolean): MomentHit => {
  const { problem: _missing, ...date } = hit.date;
  if (dayExists(year, date.month, date.day)) return { ...hit, date: { ...date, year } };
  return isLeapDay(date.month, date.day) && !told
    ? hit
    : { ...hit, date: { ...date, problem: 'no-such-date' } };
};

/** `3-7-2017` has the month first or the day, as in many countries. */
const eitherOrder = (text: string, { start, date }: MomentHit): readonly string[] | undefined => {
  const { year, month, day, format } = date;
  const dashed = format === 'us-slash' && /^\d{1,2} ?-/.test(text.slice(start, start + 5));
  if (!dashed || year === undefined || month > 12 || day > 12 || month === day) return undefined;
  return [isoDay(year, month, day), isoDay(year, day, month)];
};

/** The day that a written date names; with a time and a zone the day that it is then in the target zone. */
const dayNamed = (text: string, hit: MomentHit, today: DateTime, context: DayContext): Framed => {
  const evaluated = evaluate(hit, '', { ...context, displayZone: context.targetZone });
  const base = { ...oneDay(today), relative: false, ...(hit.clock && { timed: true }) };
  if (evaluated.kind === 'impossible') return { ...base, problem: evaluated.reason };
  const candidates = evaluated.kind === 'ambiguous' ? evaluated.candidates : eitherOrder(text, hit);
  if (candidates) return { ...base, candidates };
  if (evaluated.kind === 'ambiguous') return base;
  const day =
    evaluated.kind === 'pending'
      ? evaluated.pending.day
      : DateTime.fromMillis(evaluated.moment.epoch, { zone: context.targetZone }).toFormat('yyyy-MM-dd');
  return { ...base, earliest: day, latest: day, frame: { unit: 'days', at: plainDay(day) } };
};

const liesIn = ({ unit, at, slack = 0 }: Frame, day: DateTime): boolean => {
  switch (unit) {
    case 'years':
      return at.year === day.year;
    case 'months':
      return Math.abs(at.year * 12 + at.month - day.year * 12 - day.month) <= slack;
    case 'weeks':
      return day >= at.startOf('week').minus({ days: 1 }) && day <= at.endOf('week');
    case 'days':
      return +at === +day;
  }
};

/** 去年|の12月5日, 先週|の2/10, 2か月前|の2025年12月10日: it must lie there. */
const within = (
  text: string,
  hit: MomentHit,
  frame: Frame,
  today: DateTime,
  context: DayContext,
): Framed | undefined => {
  const missing = hit.date.problem === 'year-missing';
  const year = missing
    ? (yearWithin(frame, hit.date.month) ?? latestYear(hit.date.month, hit.date.day, today))
    : 0;
  const meaning = dayNamed(text, missing ? withYear(hit, year, true) : hit, today, context);
  const { at } = meaning.frame ?? {};
  if (!at || frame.fiscal) return { ...meaning, relative: missing };
  return liesIn(frame, at) ? { ...meaning, relative: missing } : noDay('undecided', today);
};

/** 2026/1/5, R8.1.5, 1月20日(火) 10:30 JST: without a year the latest one not after today. */
export const readWritten: PartReader = ({ text, today, context, momentAt }, position) => {
  const hit = momentAt(position);
  if (!hit) return undefined;
  return {
    end: hit.end,
    within: (frame) => {
      if (frame) return within(text, hit, frame, today, context);
      const missing = hit.date.problem === 'year-missing';
      const year = latestYear(hit.date.month, hit.date.day, today);
      return dayNamed(text, missing ? withYear(hit, year, false) : hit, today, context);
    },
  };
};
