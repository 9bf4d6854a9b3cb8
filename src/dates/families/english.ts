import { readClock } from '../grammar/clock';
import type { DateHit, ZoneHit } from '../grammar/hits';
import { readZones } from '../grammar/zones-beside';
import { matchAt, skip } from '../text/scan';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const MONTH_NAME = new RegExp(NAME, 'i');
const BY = '(?: ?[-/,.] ?| )';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)';
const MONTH_FIRST = new RegExp(`${NAME}\\.?${BY}?(?:the )?${DAY}`, 'iy');
const DAY_FIRST = new RegExp(`(?:the )?${DAY}(?: of)?${BY}?${NAME}(?![A-Za-z])\\.?`, 'iy');
const YEAR_FIRST = new RegExp(`(\\d{4})${BY}?${NAME}\\.?${BY}?${DAY}(?!:)`, 'iy');
// `9月 15 00:00:00 2026` and `15 9月 2026`, as C's own formats come out where the machine speaks Japanese.
const NUMBERED_FIRST = /(\d{1,2}) ?月 ?(\d{1,2})(?= \d{1,2}:\d{2}:\d{2} )/y;
const NUMBERED_LAST = /(\d{1,2}) (\d{1,2}) ?月 ?(\d{4})(?!\d)/y;
const NUMBERED_YEAR = /(\d{1,2}) ?月 ?(\d{1,2}), ?(\d{4})(?!\d)/y;
const YEAR = /(?: ?[-/,.] ?| )(?:of )?(\d{4})(?!\d|:(?!\d\d:\d\d)|[-/.]\d|年)/y;
const SHORT_YEAR = /(?:[-/, ]|, |')'?(\d{2})(?![\d:]|[-/.]\d)/y;
const GAP = /(?: ?[,-] ?| |\n)?/y;

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** `Dec 10 23:59:59 2012 GMT` and `Dec 10 23:59:59 GMT 2012`: the time stands before the year. */
const readClockThenYear = (text: string, hit: DateHit): DateHit | undefined => {
  const clock = readClock(text, skip(GAP, text, hit.end));
  if (!clock) return undefined;
  const zones = readZones(text, clock.end);
  const between: readonly ZoneHit[] = zones.zones;
  const year = matchAt(YEAR, text, zones.end);
  const withClock = { ...hit, clock, zones: between, format: 'openssl' as const };
  if (!year) return { ...withClock, end: zones.end, problem: 'year-missing' };
  const { problem: _missing, ...complete } = withClock;
  return { ...complete, end: zones.end + year[0].length, year: Number(year[1]) };
};

const withYear = (text: string, hit: DateHit): DateHit => {
  const year = matchAt(YEAR, text, hit.end);
  if (year) {
    const { problem: _missing, ...complete } = hit;
    return { ...complete, end: hit.end + year[0].length, year: Number(year[1]) };
  }
  const withTime = readClockThenYear(text, hit);
  if (withTime?.year !== undefined) return withTime;
  const short = matchAt(SHORT_YEAR, text, hit.end);
  if (short)
    return { ...hit, end: hit.end + short[0].length, year: Number(short[1]), problem: 'two-digit-year' };
  return withTime ?? hit;
};

/** Whether at `position` stands `Jan 15 00:00:00 2026`, so that a number before it belongs to a name: `CA 4 Jan 15 …`. */
const isWholeFrom = (text: string, position: number): boolean => {
  const match = matchAt(MONTH_FIRST, text, position);
  if (!match) return false;
  const end = position + match[0].length;
  const hit = { end, month: 1, day: Number(match[2]), format: 'english' as const };
  return readClockThenYear(text, hit)?.year !== undefined;
};

const readNumbered = (text: string, position: number): DateHit | undefined => {
  const last = matchAt(NUMBERED_LAST, text, position);
  if (last) {
    const end = position + last[0].length;
    return { end, year: Number(last[3]), month: Number(last[2]), day: Number(last[1]), format: 'english' };
  }
  const comma = matchAt(NUMBERED_YEAR, text, position);
  if (comma) {
    const end = position + comma[0].length;
    return { end, year: Number(comma[3]), month: Number(comma[1]), day: Number(comma[2]), format: 'english' };
  }
  const first = matchAt(NUMBERED_FIRST, text, position);
  if (!first) return undefined;
  const end = position + first[0].length;
  const [month, day] = [Number(first[1]), Number(first[2])];
  const hit = readClockThenYear(text, { end, month, day, format: 'openssl' });
  return hit?.year === undefined ? undefined : hit;
};

/** Dates with the month's English name, in any order; the year may follow the time, as in OpenSSL's and Java's output. */
export const readEnglish = (text: string, position: number): DateHit | undefined => {
  const yearFirst = matchAt(YEAR_FIRST, text, position);
  if (yearFirst) {
    if (isWholeFrom(text, position + yearFirst[0].search(/[a-z]/i))) return undefined;
    const end = position + yearFirst[0].length;
    const month = monthOf(yearFirst[2] ?? '');
    return { end, year: Number(yearFirst[1]), month, day: Number(yearFirst[3]), format: 'english' };
  }
  const missing = { format: 'english' as const, problem: 'year-missing' as const };
  const monthFirst = matchAt(MONTH_FIRST, text, position);
  if (monthFirst) {
    const end = position + monthFirst[0].length;
    return withYear(text, {
      end,
      month: monthOf(monthFirst[1] ?? ''),
      day: Number(monthFirst[2]),
      ...missing,
    });
  }
  const dayFirst = matchAt(DAY_FIRST, text, position);
  if (!dayFirst) return readNumbered(text, position);
  if (isWholeFrom(text, position + dayFirst[0].search(MONTH_NAME))) return undefined;
  const end = position + dayFirst[0].length;
  return withYear(text, { end, month: monthOf(dayFirst[2] ?? ''), day: Number(dayFirst[1]), ...missing });
};
