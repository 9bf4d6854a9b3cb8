import { ERA_PATTERN, eraCovers, eraYearNumber, gregorianYear } from '../calendar/era';
import type { DateHit } from '../grammar/hits';
import { matchAt } from '../text/scan';

const YEAR = `(?:西暦 ?)?(${ERA_PATTERN})? ?(元|\\d{1,4})`;
const OTHER_YEAR = `(?:[(/・=,] ?(?:西暦 ?)?(${ERA_PATTERN})? ?(元|\\d{1,4}) ?年?度? ?[)]?)?`;
const REST = '(?:の ?)?(\\d{1,3}) ?月 ?(\\d{1,3}) ?日(?![ ]?[間])';
const FULL = new RegExp(`${YEAR} ?${OTHER_YEAR} ?年 ?${OTHER_YEAR} ?${REST}`, 'iy');
const DOTTED = new RegExp(
  `(${ERA_PATTERN}) ?(元|\\d{1,3}) ?(年|[-/.]) ?(\\d{1,2}) ?(?:月|[-/.]) ?(\\d{1,2})日?(?!\\d|[-/.]\\d)`,
  'iy',
);
const NO_YEAR = /(\d{1,3}) ?月 ?(\d{1,3}) ?日(?![ ]?間)/y;

interface YearRead {
  year?: number;
  era?: string;
}

/** A year as written: with an era, with four digits, or too short to tell. */
const yearOf = (era: string | undefined, digits: string): YearRead => {
  const number = eraYearNumber(digits);
  const inEra = era === undefined ? undefined : gregorianYear(era, number);
  if (inEra !== undefined && era !== undefined) return number === 0 ? { era } : { year: inEra, era };
  return digits.length === 4 ? { year: number } : {};
};

const hitOf = (end: number, read: YearRead, month: number, day: number): DateHit => {
  const format = read.era === undefined ? 'japanese' : 'japanese-era';
  const base: DateHit = { end, month, day, format };
  if (read.year === undefined)
    return { ...base, problem: read.era === undefined ? 'two-digit-year' : 'era-out-of-range' };
  const hit: DateHit = { ...base, year: read.year };
  if (read.era === undefined || eraCovers(read.era, read.year, month, day)) return hit;
  return { ...hit, problem: 'era-out-of-range' };
};

/** 2012年12月10日, 令和8年3月1日, 令和8年(2026年)3月1日, R8.3.1, 平成24/12/10. */
export const readJapanese = (text: string, position: number): DateHit | undefined => {
  const match = matchAt(FULL, text, position);
  if (!match) {
    const dotted = matchAt(DOTTED, text, position);
    if (!dotted) return undefined;
    const end = position + dotted[0].length;
    return hitOf(end, yearOf(dotted[1], dotted[2] ?? ''), Number(dotted[4]), Number(dotted[5]));
  }
  const [month, day] = [Number(match[7]), Number(match[8])];
  const read = yearOf(match[1], match[2] ?? '');
  const hit = hitOf(position + match[0].length, read, month, day);
  const otherDigits = match[4] ?? match[6];
  if (hit.problem !== undefined || otherDigits === undefined) return hit;
  const other = hitOf(hit.end, yearOf(match[3] ?? match[5], otherDigits), month, day);
  if (other.problem === 'era-out-of-range') return { ...hit, problem: 'era-out-of-range' };
  return other.year === hit.year ? hit : { ...hit, problem: 'year-mismatch' };
};

/** 1月20日. */
export const readMonthDay = (text: string, position: number): DateHit | undefined => {
  const match = matchAt(NO_YEAR, text, position);
  if (!match) return undefined;
  const end = position + match[0].length;
  return { end, month: Number(match[1]), day: Number(match[2]), format: 'japanese', problem: 'year-missing' };
};
