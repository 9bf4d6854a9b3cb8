import { clockOf } from '../grammar/clock';
import type { ClockHit, DateHit, ZoneHit } from '../grammar/hits';
import { readZone } from '../grammar/zone';
import { matchAt } from '../text/scan';

const BASIC =
  /(\d{4})(\d{2})(\d{2})(?:T ?|[ _-](?=\d{6}(?!\d)))(\d{2})(?:(\d{2})(?:(\d{2})(?:[.,](\d{1,9}))?)?)?(?![\d:])/iy;
const DIGITS = /(\d{8,14})(?:[.,](\d{1,9}))?(?!\d)/y;
const FIRST_UTCTIME_YEAR = 50;

const pairs = (digits: string): number[] => (digits.match(/\d\d/g) ?? []).map(Number);

/** RFC 5280, 4.1.2.5.1: 50–99 is 19xx, 00–49 is 20xx. */
export const utcTimeYear = (year: number): number => (year >= FIRST_UTCTIME_YEAR ? 1900 : 2000) + year;

const readBasic = (text: string, position: number): DateHit | undefined => {
  const match = matchAt(BASIC, text, position);
  if (!match) return undefined;
  const end = position + match[0].length;
  const parts = {
    hour: Number(match[4]),
    minute: Number(match[5] ?? 0),
    second: Number(match[6] ?? 0),
    fraction: match[7],
  };
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return { end, year, month, day, format: 'iso-basic', clock: clockOf(end, parts), compact: true };
};

/** ASN.1 has no hour 24. */
const asn1Clock = (end: number, parts: Parameters<typeof clockOf>[1]): ClockHit => {
  const clock = clockOf(end, parts);
  return parts.hour === 24 ? { ...clock, problem: 'no-such-time' } : clock;
};

const readZoneAtOnce = (text: string, end: number): ZoneHit | undefined => {
  const zone = readZone(text, end);
  return zone && /^(?:Z|[+-]\d{4})$/i.test(text.slice(end, zone.end)) ? zone : undefined;
};

/**
 * Dates without signs between: ISO 8601 basic (`20121210T235959Z`), ASN.1 UTCTime (`121210235959Z`) and GeneralizedTime
 * (`20121210235959Z`). UTCTime needs its zone, without which it looks like any other number of twelve digits.
 */
export const readCompact = (text: string, position: number): DateHit | undefined => {
  const basic = readBasic(text, position);
  if (basic) return basic;
  const match = matchAt(DIGITS, text, position);
  if (!match) return undefined;
  const digits = match[1] ?? '';
  const fraction = match[2];
  const plainEnd = position + digits.length;
  const fullEnd = position + match[0].length;
  const parts = pairs(digits);
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = parts;
  if (digits.length === 14) {
    const zone = readZoneAtOnce(text, fullEnd);
    const end = zone?.end ?? fullEnd;
    const clock = asn1Clock(end, { hour: e, minute: f, second: g, fraction });
    const hit: DateHit = {
      end,
      year: a * 100 + b,
      month: c,
      day: d,
      format: 'asn1-generalizedtime',
      clock,
      compact: true,
    };
    return zone ? { ...hit, zones: [zone] } : hit;
  }
  if (digits.length === 8) {
    return { end: plainEnd, year: a * 100 + b, month: c, day: d, format: 'iso-basic', compact: true };
  }
  const zone = readZoneAtOnce(text, plainEnd);
  if (!zone || (digits.length !== 12 && digits.length !== 10)) return undefined;
  const clock = asn1Clock(zone.end, { hour: d, minute: e, second: f });
  const year = utcTimeYear(a);
  return {
    end: zone.end,
    year,
    month: b,
    day: c,
    format: 'asn1-utctime',
    clock,
    zones: [zone],
    compact: true,
  };
};
