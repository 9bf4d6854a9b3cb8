import { isoDay } from '../calendar/calendar';
import type { DateHit } from '../grammar/hits';
import { matchAt } from '../text/scan';

const YEAR_FIRST = /(\d{4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})(?!\d)(?! ?\2 ?\d(?!\d?:\d))\.?(?=\D|$)/y;
const YEAR_LAST = /(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4})(?!\d)(?! ?\2 ?\d)/y;
const SHORT_YEAR = /'?(\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?![\d年月日]|[-/.]\d)/y;
const NO_YEAR = /(\d{1,2})[/](\d{1,2})(?![\d年月日%]|[-/.:]\d)/y;
const ORDINAL = /(\d{4})-(\d{3})(?=T\d)/iy;

/** `2012/12/10`, `2012-12-10`, `2012.12.10`, with blanks around the signs or without. */
export const readYearFirst = (text: string, position: number): DateHit | undefined => {
  const match = matchAt(YEAR_FIRST, text, position);
  if (!match) return undefined;
  const dashed = match[2] === '-' && match[3]?.length === 2 && match[4]?.length === 2;
  return {
    end: position + match[0].length,
    year: Number(match[1]),
    month: Number(match[3]),
    day: Number(match[4]),
    format: dashed ? 'iso-8601' : 'year-first',
  };
};

/**
 * `12/10/2012`: month first, as on the page. Where the month place holds 13 to 31, or dots set the order of
 * another country, the days that may be meant come along as candidates.
 */
export const readYearLast = (text: string, position: number): DateHit | undefined => {
  const match = matchAt(YEAR_LAST, text, position);
  if (!match) return undefined;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const hit: DateHit = {
    end: position + match[0].length,
    year,
    month: first,
    day: second,
    format: 'us-slash',
  };
  const dayFirst = first <= 31 && first >= 1 && second >= 1 && second <= 12;
  if (first > 12 && dayFirst) return { ...hit, candidates: [isoDay(year, second, first)] };
  if (match[2] === '.' && dayFirst && first !== second) {
    return { ...hit, candidates: [isoDay(year, first, second), isoDay(year, second, first)] };
  }
  return hit;
};

/** `12/12/10`, of which no format here says where the year is. */
export const readShortYear = (text: string, position: number): DateHit | undefined => {
  const match = matchAt(SHORT_YEAR, text, position);
  if (!match) return undefined;
  const end = position + match[0].length;
  return {
    end,
    month: Number(match[3]),
    day: Number(match[4]),
    format: 'year-first',
    problem: 'two-digit-year',
  };
};

/** `1/20`. */
export const readMonthSlashDay = (text: string, position: number): DateHit | undefined => {
  const match = matchAt(NO_YEAR, text, position);
  if (!match) return undefined;
  const end = position + match[0].length;
  return { end, month: Number(match[1]), day: Number(match[2]), format: 'us-slash', problem: 'year-missing' };
};

/** ISO 8601 ordinal date before its time: `2012-345T…`. */
export const readOrdinal = (text: string, position: number): DateHit | undefined => {
  const match = matchAt(ORDINAL, text, position);
  if (!match) return undefined;
  const year = Number(match[1]);
  const at = new Date(Date.UTC(year, 0, Number(match[2])));
  const hit: DateHit = {
    end: position + match[0].length,
    year,
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    format: 'iso-ordinal',
  };
  return at.getUTCFullYear() === year && match[2] !== '000' ? hit : { ...hit, problem: 'no-such-date' };
};
