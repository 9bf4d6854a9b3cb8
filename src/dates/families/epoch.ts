import { DateTime } from 'luxon';
import type { DateHit } from '../grammar/hits';
import { matchAt } from '../text/scan';

const SECONDS = /(\d{10})(?:\d{3}(?![\d.])|\.\d{1,9})?(?![\d:/年-])/y;
/** How a program names a moment that it counts: `"NotAfter": 1803048310.0`, `[validTo_time_t] => 1803048310`. */
const NAMED =
  /(?:not[ _-]?(?:before|after)|valid[ _-]?(?:from|to|until)|expir[a-z]{1,6}|_time_t)[a-z_]{0,24}["'\]]{0,2} ?(?:=>|[:=]|[ \t])[ \t"']{0,3}$/i;
const LONGEST_NAME = 48;
/** Until 2001-09-09 such numbers had nine digits; after 2099 no validity ends. */
const LAST = 4_102_444_799;

/** Seconds or milliseconds since 1970, where a program names them as the start or the end of a validity. */
export const readEpoch = (text: string, position: number): DateHit | undefined => {
  const match = matchAt(SECONDS, text, position);
  const seconds = Number(match?.[1]);
  if (!match || seconds < 1_000_000_000 || seconds > LAST) return undefined;
  if (!NAMED.test(text.slice(Math.max(0, position - LONGEST_NAME), position))) return undefined;
  const end = position + match[0].length;
  const { year, month, day, hour, minute, second } = DateTime.fromSeconds(seconds, { zone: 'utc' });
  const clock = { end, hour, minute, second, millisecond: 0 };
  return { end, year, month, day, format: 'epoch', clock, zones: [{ end, name: 'UTC', offset: 0 }] };
};
