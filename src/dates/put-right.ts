import { DateTime } from 'luxon';

/** Years before the first of the era that is now: 令和8年 is 2026. */
const BEFORE_REIWA = 2018;
const CENTURY = 2000;

/** Parts of a date that is known already, as somebody puts them right; numbers as they were said. */
export interface DateParts {
  year?: number;
  /** The number that was said to be wrong: 「7年じゃなくて8年」. */
  notYear?: number;
  month?: number;
  day?: number;
  /** The same of the day: 「28日じゃなくて29日」. */
  notDay?: number;
  /** 「月と日が逆でした」 */
  swapped?: true;
}

/** A day, `yyyy-MM-dd`, with some of its parts put right; undefined where there is no such day, or the change is of another. */
export function putRight(known: string, changes: DateParts): string | undefined {
  const at = DateTime.fromISO(known, { zone: 'utc' });
  const year = yearOf(changes, at.year);
  if (year === undefined || (changes.notDay !== undefined && changes.notDay !== at.day)) return undefined;
  const { month = at.month, day = at.day } = changes.swapped ? { month: at.day, day: at.month } : changes;
  const changed = DateTime.fromObject({ year, month, day }, { zone: 'utc' });
  const iso = changed.isValid ? changed.toFormat('yyyy-MM-dd') : known;
  return iso === known ? undefined : iso;
}

/** A short year is of the era, or of the century, as the wrong one beside it was. */
function yearOf({ year, notYear }: DateParts, known: number): number | undefined {
  if (year === undefined) return known;
  if (notYear !== undefined && ![known, known - BEFORE_REIWA, known - CENTURY].includes(notYear))
    return undefined;
  if (year >= 1000) return year;
  return year + (notYear === known - CENTURY ? CENTURY : BEFORE_REIWA);
}
