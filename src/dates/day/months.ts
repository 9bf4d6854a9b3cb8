import { ERA_PATTERN, eraYearNumber, gregorianYear } from '../calendar/era';
import { matchAt, numberOf } from '../text/scan';
import { type DayHit, type DayReader, oneDay, stretch } from './day-hit';
import { dayOf, impossibleDay, inMonth, PART, SOME_WEEKDAY } from './month-parts';

const RELATIVE_MONTH = new RegExp(
  `(先々月|前々月|先先月|先月|前月|前の月|今月|当月|来月)(?:の? ?(\\d{1,2}) ?日(?!間)|${PART}|${SOME_WEEKDAY})?`,
  'y',
);
const RELATIVE_YEAR = new RegExp(
  `(一昨年|おととし|去年|昨年|前年|今年|本年|来年)(?!度)(?:の? ?(?:(\\d{1,2}) ?(?:月|/) ?(\\d{1,2})(?:日|(?!\\d))|(\\d{1,2}) ?月${PART}?|(今日|同じ日)))?`,
  'y',
);
const NAMED_MONTH = new RegExp(
  `(?:(?:西暦)?(${ERA_PATTERN})?(元|\\d{1,4}) ?年 ?(?:の)?)?(\\d{1,2}) ?月(?! ?\\d)(?!曜)(?:${PART}|${SOME_WEEKDAY})?(?:頃|ごろ|中)?`,
  'iy',
);
const NAMED_YEAR = new RegExp(`(?:(${ERA_PATTERN})(元|\\d{1,2})|(\\d{4})) ?年(?!間|[ の]?\\d|前|度)`, 'iy');

const MONTHS_BACK: Readonly<Record<string, number>> = {
  先々月: 2,
  前々月: 2,
  先先月: 2,
  先月: 1,
  前月: 1,
  前の月: 1,
  今月: 0,
  当月: 0,
  来月: -1,
};
const YEARS_BACK: Readonly<Record<string, number>> = {
  一昨年: 2,
  おととし: 2,
  去年: 1,
  昨年: 1,
  前年: 1,
  今年: 0,
  本年: 0,
  来年: -1,
};

/** 先月の15日, 今月3日, 先月末, 先月. */
const readRelativeMonth: DayReader = (text, position, today) => {
  const match = matchAt(RELATIVE_MONTH, text, position);
  if (!match) return undefined;
  const span = { start: position, end: position + match[0].length };
  const month = today.startOf('month').minus({ months: MONTHS_BACK[match[1] ?? ''] ?? 0 });
  const day = numberOf(match, 2);
  return day === undefined
    ? inMonth(span, month, match[3], today)
    : dayOf(span, month.year, month.month, day, today);
};

/** 去年の12月10日, 昨年12月末, 去年の今日, 去年. */
const readRelativeYear: DayReader = (text, position, today) => {
  const match = matchAt(RELATIVE_YEAR, text, position);
  if (!match) return undefined;
  const span = { start: position, end: position + match[0].length };
  const year = today.year - (YEARS_BACK[match[1] ?? ''] ?? 0);
  const [month, day] = [numberOf(match, 2), numberOf(match, 3)];
  if (month !== undefined && day !== undefined) return dayOf(span, year, month, day, today);
  const monthOnly = numberOf(match, 4);
  if (monthOnly !== undefined) {
    if (monthOnly < 1 || monthOnly > 12) return impossibleDay(span, today);
    return inMonth(span, today.set({ year, month: monthOnly, day: 1 }), match[5], today);
  }
  if (match[6] !== undefined) return oneDay(span, today.set({ year }));
  const start = today.set({ year, month: 1, day: 1 });
  return stretch(span, start, start.endOf('year').startOf('day'), today);
};

const yearOf = (era: string | undefined, digits: string | undefined): number | undefined => {
  if (digits === undefined) return undefined;
  if (era !== undefined) return gregorianYear(era, eraYearNumber(digits));
  return digits.length === 4 ? Number(digits) : undefined;
};

/** 2026年1月末, 令和8年1月, 1月末, 1月, 2025年: without a year the latest one that has begun. */
const readNamedMonth: DayReader = (text, position, today) => {
  const match = matchAt(NAMED_MONTH, text, position);
  if (match) {
    const span = { start: position, end: position + match[0].length };
    const month = Number(match[3]);
    if (month < 1 || month > 12) return impossibleDay(span, today);
    const year =
      match[2] === undefined ? today.year - (month > today.month ? 1 : 0) : yearOf(match[1], match[2]);
    if (year === undefined) return { ...oneDay(span, today), problem: 'two-digit-year' };
    return inMonth(span, today.set({ year, month, day: 1 }), match[4], today);
  }
  const named = matchAt(NAMED_YEAR, text, position);
  const year = named && yearOf(named[1], named[2] ?? named[3]);
  if (!named || year === undefined) return undefined;
  const start = today.set({ year, month: 1, day: 1 });
  const span = { start: position, end: position + named[0].length };
  return stretch(span, start, start.endOf('year').startOf('day'), today);
};

const asWritten = (hit: DayHit | undefined): DayHit | undefined => hit && { ...hit, written: true };

/** Months and years, alone or with a day, named or told from today. */
export const readMonth: DayReader = (text, position, today) =>
  readRelativeMonth(text, position, today) ??
  readRelativeYear(text, position, today) ??
  asWritten(readNamedMonth(text, position, today));
