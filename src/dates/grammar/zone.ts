import { IANAZone } from 'luxon';
import { ZONE_PHRASES, zoneByAbbreviation } from '../calendar/zone-names';
import { matchAt, skip } from '../text/scan';
import type { ZoneHit } from './hits';

// A sign with digits is an offset only where no date or other number goes on from it: `-12/10/2012` is none.
const OFFSET = /([+\-±])(\d{1,2})(?::?(\d{2})(?::?(\d{2}))?)?(?![\d年月日時分]|[:/.-]\d)/y;
/** The letters may stand apart: 「G M T」. */
const BASE = /(G[ .]?M[ .]?T|U[ .]?T[ .]?C|UT|J[ .]?S[ .]?T)(?![A-Za-z])/iy;
const ZULU = /Z(?![A-Za-z\d])/iy;
const IANA = /[A-Z][A-Za-z]{1,20}\/[A-Z][A-Za-z_+-]{1,20}\d{0,2}(?:\/[A-Z][A-Za-z_]{1,20})?/y;
const ABBREVIATION = /[A-Z]{2,5}(?![A-Za-z\d=:/._-])/y;
const SINGLE_LETTER = /(?<=\d)[A-IK-Y](?![A-Za-z\d])/y;
const HOURS_WORD = / ?時間/y;

/** Capitals that follow a time without being a zone. */
const NOT_ZONES = new Set([
  'AM',
  'PM',
  'RSA',
  'SHA',
  'ECC',
  'PEM',
  'DER',
  'SAN',
  'FQDN',
  'WEB',
  'IP',
  'PDF',
  'TEL',
  'FAX',
  'SSL',
  'TLS',
  'CSR',
  'CN',
  'ID',
  'OK',
  'NG',
  'TO',
  'AND',
  'IS',
  'IN',
  'ON',
  'AT',
  'NOT',
  'FROM',
  'UNTIL',
  'END',
  'START',
  'VALID',
  'ALSOK',
  'FAQ',
  'URL',
  'DNS',
  'HTTP',
  'HTTPS',
  'IIS',
  'CA',
  'EV',
  'DV',
  'OV',
  'PC',
  'OS',
  'AD',
  'BC',
]);

/** The offsets that are kept anywhere: UTC-12:00 to UTC+14:00. */
const LARGEST_OFFSET = 14 * 60;
const SMALLEST_OFFSET = -12 * 60;

const offsetName = (minutes: number): string => {
  const size = Math.abs(minutes);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `UTC${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
};

/** Reads `+09:00`, `+0900`, `+9`, `-05:30`. One that no place on earth keeps comes back without its offset. */
const readOffset = (text: string, position: number): ZoneHit | undefined => {
  const match = matchAt(OFFSET, text, position);
  if (!match) return undefined;
  const end = position + match[0].length;
  if (matchAt(HOURS_WORD, text, end)) return undefined;
  const size = Number(match[2]) * 60 + Number(match[3] ?? 0);
  const offset = match[1] === '-' ? -size : size;
  const impossible =
    offset > LARGEST_OFFSET ||
    offset < SMALLEST_OFFSET ||
    Number(match[3] ?? 0) > 59 ||
    Number(match[4] ?? 0) > 0 ||
    (match[1] === '±' && size > 0);
  return impossible
    ? { end, name: match[0] }
    : { end, name: offset === 0 ? 'UTC' : offsetName(offset), offset };
};

const GAP_BEFORE_OFFSET = / ?\(?(?=[+\-±]\d)/y;

/** Reads GMT, UTC or JST with an offset that may follow (`GMT+9`, `UTC (+09:00)`). */
const readBase = (text: string, position: number): ZoneHit | undefined => {
  const base = matchAt(BASE, text, position);
  if (!base) return undefined;
  const end = position + base[0].length;
  const zone = zoneByAbbreviation(base[0].replace(/[ .]/g, ''));
  const gap = matchAt(GAP_BEFORE_OFFSET, text, end);
  if (!gap) return { ...zone, end };
  const added = readOffset(text, end + gap[0].length);
  // 「GMT+9時間」 may give the zone or ask for a sum: not to be guessed.
  if (!added)
    return gap[0] === '' && /[+-]\d/.test(text.slice(end, end + 2))
      ? { end, name: base[0] }
      : { ...zone, end };
  const closed = gap[0].includes('(') ? skip(/ ?\)/y, text, added.end) : added.end;
  if (zone.offset === 0) return { ...added, end: closed };
  return added.offset === zone.offset
    ? { ...zone, end: closed }
    : { end: closed, name: text.slice(position, closed) };
};

const readPhrase = (text: string, position: number): ZoneHit | undefined => {
  for (const { pattern, zone } of ZONE_PHRASES) {
    const match = matchAt(pattern, text, position);
    if (match) return { ...zone, end: position + match[0].length };
  }
  return undefined;
};

const readIana = (text: string, position: number): ZoneHit | undefined => {
  const match = matchAt(IANA, text, position);
  if (!match) return undefined;
  const end = position + match[0].length;
  return IANAZone.isValidZone(match[0]) ? { end, name: match[0], iana: match[0] } : { end, name: match[0] };
};

const readAbbreviation = (text: string, position: number): ZoneHit | undefined => {
  const zulu = matchAt(ZULU, text, position);
  if (zulu) return { end: position + 1, name: 'UTC', offset: 0 };
  const match = matchAt(ABBREVIATION, text, position) ?? matchAt(SINGLE_LETTER, text, position);
  if (!match || NOT_ZONES.has(match[0])) return undefined;
  return { ...zoneByAbbreviation(match[0]), end: position + match[0].length };
};

/** Reads one zone exactly at `position`. */
export const readZone = (text: string, position: number): ZoneHit | undefined =>
  readOffset(text, position) ??
  readPhrase(text, position) ??
  readBase(text, position) ??
  readIana(text, position) ??
  readAbbreviation(text, position);
