import { FIRST_YEAR, isCertificateYear, LAST_YEAR } from '../../dates/calendar/years';
import { Asn1Error, type Item } from './items';
import { textIn } from './values';

/** A date of a certificate that is well written and still cannot be used; `written` is what stood there. */
export class TimeError extends Error {
  constructor(readonly written: string) {
    super(`The time ${written} is no time between ${FIRST_YEAR} and ${LAST_YEAR} with its zone`);
  }
}

const UTC_TIME = 0x17;
const GENERALIZED_TIME = 0x18;
const LONGEST = 32;
const UTC = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?()(Z|[+-]\d{4})$/;
const GENERALIZED = /^(\d{4})(\d\d)(\d\d)(\d\d)(?:(\d\d)(?:(\d\d)(?:[.,](\d{1,9}))?)?)?(Z|[+-]\d{4})$/;

/**
 * The instant of a UTCTime or GeneralizedTime, also with an offset and without seconds, which RFC 5280 forbids and
 * older programs write. One without `Z` or offset says no instant.
 * @throws TimeError, or Asn1Error where it is no time at all
 */
export function timeOf(bytes: Uint8Array, item: Item): number {
  const short = item.tag === UTC_TIME;
  if (!short && item.tag !== GENERALIZED_TIME) throw new Asn1Error('Expected a time');
  const written = textIn(bytes, item).slice(0, LONGEST);
  const match = (short ? UTC : GENERALIZED).exec(written);
  if (!match) throw new TimeError(written);
  const [digits = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  // RFC 5280, 4.1.2.5.1: 50–99 is 19xx, 00–49 is 20xx.
  const year = short ? digits + (digits >= 50 ? 1900 : 2000) : digits;
  const local = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const exists = local.getUTCMonth() === month - 1 && local.getUTCDate() === day;
  const offset = offsetOf(match[8] ?? '');
  if (!isCertificateYear(year) || !exists || hour > 23 || minute > 59 || second > 59 || offset === undefined)
    throw new TimeError(written);
  return local.getTime() + Math.floor(Number(`0.${match[7] || '0'}`) * 1000) - offset * 60_000;
}

/** Minutes east of Greenwich; undefined for what no place on earth keeps. */
function offsetOf(zone: string): number | undefined {
  if (zone === 'Z') return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(3))];
  if (hours > 14 || minutes > 59) return undefined;
  return (hours * 60 + minutes) * (zone.startsWith('-') ? -1 : 1);
}
