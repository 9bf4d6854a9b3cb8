import { DateTime, type WeekdayNumbers } from 'luxon';
import type { DateHit } from '../grammar/hits';
import { matchAt } from '../text/scan';

const WEEK = /(\d{4})(?:-W(\d{2})-(\d)|W(\d{2})(\d))(?!\d)/iy;

/** ISO 8601 week date: `2012-W50-1`, `2012W501`. */
export const readIsoWeek = (text: string, position: number): DateHit | undefined => {
  const match = matchAt(WEEK, text, position);
  if (!match) return undefined;
  const end = position + match[0].length;
  // luxon answers a number that is no weekday with an invalid date, which is handled below.
  const at = DateTime.fromObject(
    {
      weekYear: Number(match[1]),
      weekNumber: Number(match[2] ?? match[4]),
      weekday: Number(match[3] ?? match[5]) as WeekdayNumbers,
    },
    { zone: 'utc' },
  );
  if (!at.isValid)
    return { end, year: Number(match[1]), month: 0, day: 0, format: 'iso-week', problem: 'no-such-date' };
  return { end, year: at.year, month: at.month, day: at.day, format: 'iso-week' };
};
