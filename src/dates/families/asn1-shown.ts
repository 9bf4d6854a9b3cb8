import type { DateHit } from '../grammar/hits';
import { matchAt } from '../text/scan';
import { utcTimeYear } from './compact';

/** What programs that take certificates apart print before a time. */
const NAME = /(?:utc|generalized) ?time(?: \(\d\))?[ :\n]{0,3}$/i;
const LONGEST_NAME = 24;
/** Wireshark: `utcTime: 26-08-02 23:59:59 (UTC)`; dumpasn1: `UTCTime 02/08/2026 23:59:59 GMT`. */
const YEAR_FIRST = /(\d{2})-(\d{2})-(\d{2})(?= \d)/y;
const DAY_FIRST = /(\d{2})\/(\d{2})\/(\d{4})(?= \d)/y;

/** Dates in an order that the name of their type settles. */
export const readAsn1Shown = (text: string, position: number): DateHit | undefined => {
  const match = matchAt(YEAR_FIRST, text, position) ?? matchAt(DAY_FIRST, text, position);
  if (!match || !NAME.test(text.slice(Math.max(0, position - LONGEST_NAME), position))) return undefined;
  const end = position + match[0].length;
  const [first = 0, month = 0, last = 0] = match.slice(1).map(Number);
  const short = match[3]?.length === 2;
  return {
    end,
    year: short ? utcTimeYear(first) : last,
    month,
    day: short ? last : first,
    format: 'asn1-utctime',
  };
};
