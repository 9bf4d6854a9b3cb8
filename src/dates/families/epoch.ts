import { DateTime } from 'luxon';
import type { DateHit } from '../grammar/hits';
import { matchAt } from '../text/scan';

/** Ten digits with a zone behind them are a UTCTime without seconds. */
const SECONDS = /(\d{10})(?:\d{3}(?![\d.])|\.\d{1,9})?(?![\d:/年-]|Z|\+\d{4})/iy;
/** As Go prints large numbers, in Prometheus and what reads it: `1.785715199e+09`. */
const SCIENTIFIC = /\d\.\d{1,9}e\+?0?9(?![\w.])/iy;
/** How a program names a moment that it counts: `"NotAfter": 1803048310.0`, `[validTo_time_t] => 1803048310`. */
const NAMED =
  /(?:not[ _-]?(?:valid[ _-]?)?(?:before|after)|valid(?:ity)?[ _-]?(?:from|to|until|start|end)|expir[a-z]{1,6}|_time_t|(?:cert(?:ificate)?|ssl|tls|x509)[a-z_.]{0,16}[_.](?:start|end))[a-z_]{0,24}["'\]]{0,2} ?(?:=>|[:=]|[ \t])[ \t\n"']{0,3}(?:int\(|\\?\/Date\()?$/i;
const LONGEST_NAME = 64;
/** What a metric is of stands in braces between its name and its value. */
const OF_WHAT = /\{[^{}\n]{0,400}\} ?$/;
const LONGEST_METRIC = 480;
/** Until 2001-09-09 such numbers had nine digits; after 2099 no validity ends. */
const LAST = 4_102_444_799;

const isNamed = (text: string, position: number): boolean => {
  const before = text.slice(Math.max(0, position - LONGEST_METRIC), position);
  return NAMED.test(before.replace(OF_WHAT, ' ').slice(-LONGEST_NAME));
};

/** Seconds or milliseconds since 1970, where a program names them as the start or the end of a validity. */
export const readEpoch = (text: string, position: number): DateHit | undefined => {
  const plain = matchAt(SECONDS, text, position);
  const match = plain ?? matchAt(SCIENTIFIC, text, position);
  const seconds = Math.trunc(Number(plain ? plain[1] : match?.[0]));
  if (!match || seconds < 1_000_000_000 || seconds > LAST || !isNamed(text, position)) return undefined;
  const end = position + match[0].length;
  const { year, month, day, hour, minute, second } = DateTime.fromSeconds(seconds, { zone: 'utc' });
  const clock = { end, hour, minute, second, millisecond: 0 };
  return { end, year, month, day, format: 'epoch', clock, zones: [{ end, name: 'UTC', offset: 0 }] };
};
