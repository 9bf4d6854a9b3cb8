import type { DateTime } from 'luxon';
import { matchAt, numberOf } from '../text/scan';
import { type DayHit, stretch } from './day-hit';
import { dayOf, impossibleDay, inMonth, PART } from './month-parts';
import type { Unit } from './span-of-time';
import { weekdayOf } from './weeks';

const DAY = '(\\d{1,2}) ?日(?!間|前(?!後)|後|目)';
const DAY_IN_MONTH = new RegExp(`(?:の? ?${DAY}|${PART})`, 'y');
const DAY_IN_YEAR = new RegExp(`の? ?(\\d{1,2}) ?(?:月 ?${DAY}|/ ?(\\d{1,2})(?!\\d)|月${PART}?)`, 'y');
const WEEKDAY = /の? ?([月火水木金土日])曜?日?(?![0-9一-龠])/y;
/** 「2か月前の2026年9月10日」: the date behind says the day, and the length of time only when that was. */
const FULL_DATE = /の? ?(?=\d{4} ?[年/.-]|(?:令和|R) ?(?:元|\d))/iy;

const nearest = (at: DateTime, month: number): number => {
  const distance = (year: number) => Math.abs(at.diff(at.set({ year, month, day: 1 }), 'days').days);
  return [at.year - 1, at.year, at.year + 1].reduce((best, year) =>
    distance(year) < distance(best) ? year : best,
  );
};

/**
 * Reads the day that stands behind 「2か月前」, 「去年」 said as 「1年前」, or 「2週間前」: の10日, の月末, の3月5日, の月曜.
 * @param span where the length of time stands
 * @param unit what it was told in; the day lies in that year, month or week
 * @param at the day that long ago
 */
export const readDayWithin = (
  text: string,
  span: Pick<DayHit, 'start' | 'end'>,
  unit: Unit,
  at: DateTime,
  today: DateTime,
): DayHit | undefined => {
  const to = (match: RegExpExecArray) => ({ start: span.start, end: span.end + match[0].length });
  const month = at.startOf('month');
  const full = matchAt(FULL_DATE, text, span.end);
  if (full) return stretch(span, month.minus({ months: 1 }), month.plus({ months: 2 }), today);
  if (unit === 'weeks') {
    const named = matchAt(WEEKDAY, text, span.end);
    return named && weekdayOf(to(named), at.startOf('week'), named[1] ?? '', today);
  }
  if (unit === 'days') return undefined;
  const dated = matchAt(DAY_IN_YEAR, text, span.end);
  if (dated) {
    const number = Number(dated[1]);
    if (number < 1 || number > 12) return impossibleDay(to(dated), today);
    const year = unit === 'years' ? at.year : nearest(at, number);
    const day = numberOf(dated, 2) ?? numberOf(dated, 3);
    return day === undefined
      ? inMonth(to(dated), at.set({ year, month: number, day: 1 }), dated[4], today)
      : dayOf(to(dated), year, number, day, today);
  }
  const alone = matchAt(DAY_IN_MONTH, text, span.end);
  const day = alone && numberOf(alone, 1);
  if (!alone) return undefined;
  return day === undefined
    ? inMonth(to(alone), month, alone[2], today)
    : dayOf(to(alone), month.year, month.month, day, today);
};
