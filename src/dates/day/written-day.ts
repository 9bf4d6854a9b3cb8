import { DateTime } from 'luxon';
import { dayExists, isoDay } from '../calendar/calendar';
import type { MomentHit } from '../grammar/hits';
import { matchAt } from '../text/scan';
import type { DayContext } from '../types';
import { evaluate } from '../validity/evaluate';
import { asDay, type DayHit, type DayReader, oneDay, plainDay } from './day-hit';

/** Has every day that any year has. */
const LEAP_YEAR = 2024;

/** The year in which that day of the year was last, whether or not that year has it. */
const latestYear = (month: number, day: number, today: DateTime): number =>
  isoDay(today.year, month, day) <= asDay(today) ? today.year : today.year - 1;

const withYear = (hit: MomentHit, today: DateTime): MomentHit => {
  if (hit.date.problem !== 'year-missing') return hit;
  const { problem: _missing, ...date } = hit.date;
  const year = latestYear(date.month, date.day, today);
  if (dayExists(year, date.month, date.day)) return { ...hit, date: { ...date, year } };
  // February 29 of some earlier year may be meant; which one, only the person can say.
  return dayExists(LEAP_YEAR, date.month, date.day)
    ? hit
    : { ...hit, date: { ...date, problem: 'no-such-date' } };
};

const ROUGHLY = / ?(?:頃|ごろ|ころ|あたり|辺り|前後|くらい|ぐらい)/y;
const ROUGH_DAYS = 3;

/** The day that ends there, loosened where 頃 or the like stands behind it. */
export const roughly = (text: string, hit: DayHit): DayHit => {
  const rough = matchAt(ROUGHLY, text, hit.end);
  if (!rough || hit.earliest !== hit.latest || hit.problem !== undefined) return hit;
  const day = plainDay(hit.latest);
  return {
    ...hit,
    approximate: true,
    end: hit.end + rough[0].length,
    earliest: asDay(day.minus({ days: ROUGH_DAYS })),
    latest: asDay(day.plus({ days: ROUGH_DAYS })),
  };
};

/**
 * The day that a written date names: without a year the latest one not after today, if that year has it; with a time and a zone the day that
 * it is then in the target zone; with a time alone the day as written.
 */
export const writtenDay = (text: string, found: MomentHit, today: DateTime, context: DayContext): DayHit => {
  const hit = withYear(found, today);
  const span = { start: hit.start, end: hit.end };
  const evaluated = evaluate(hit, '', { ...context, displayZone: context.targetZone });
  const base = { ...oneDay(span, today), relative: false };
  if (evaluated.kind === 'impossible') return { ...base, problem: evaluated.reason };
  if (evaluated.kind === 'ambiguous') return { ...base, candidates: evaluated.candidates };
  const day =
    evaluated.kind === 'pending'
      ? evaluated.pending.day
      : DateTime.fromMillis(evaluated.moment.epoch, { zone: context.targetZone }).toFormat('yyyy-MM-dd');
  return roughly(text, { ...base, earliest: day, latest: day });
};

const DAY_OF_MONTH =
  /(?<![\d月年/.:-])(\d{1,2}) ?日(?=(に|付|発行|取得|交付|の発行|(?:か|または|もしくは) ?\d{1,2} ?日(?! ?[間前目後]))|(?:です|だ|でした)?[。 、\n]?$)/y;

/**
 * 「20日に発行」 is the latest 20th not after today. 「20日です」 alone may as well be a number of days: then both come
 * back as candidates.
 */
export const readDayOfMonth: DayReader = (text, position, today): DayHit | undefined => {
  const match = matchAt(DAY_OF_MONTH, text, position);
  if (!match) return undefined;
  const number = Number(match[1]);
  const span = { start: position, end: position + match[0].length, written: true };
  let month = today.startOf('month');
  while (number > (month.daysInMonth ?? 0) || +month.set({ day: number }) > +today) {
    if (number < 1 || number > 31) return undefined;
    month = month.minus({ months: 1 });
  }
  const named = month.set({ day: number });
  if (match[2] !== undefined) return oneDay(span, named);
  return { ...oneDay(span, named), candidates: [asDay(named), asDay(today.minus({ days: number }))] };
};
