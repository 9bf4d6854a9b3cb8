import { readAsn1Shown } from '../families/asn1-shown';
import { readCompact } from '../families/compact';
import { readEnglish } from '../families/english';
import { readEpoch } from '../families/epoch';
import { readIsoWeek } from '../families/iso-week';
import { readJapanese, readMonthDay } from '../families/japanese';
import {
  readMonthSlashDay,
  readOrdinal,
  readShortYear,
  readYearFirst,
  readYearLast,
} from '../families/numeric';
import { readPython } from '../families/python';
import { matchAt, skip } from '../text/scan';
import { readClock } from './clock';
import type { ClockHit, DateHit, MomentHit, ZoneHit } from './hits';
import { readWeekday } from './weekday';
import { readZones } from './zones-beside';

type DateFamily = (text: string, position: number) => DateHit | undefined;

const WITH_YEAR: readonly DateFamily[] = [
  readJapanese,
  readIsoWeek,
  readOrdinal,
  readAsn1Shown,
  readEpoch,
  readCompact,
  readYearFirst,
  readYearLast,
  readEnglish,
  readPython,
];
const WITHOUT_YEAR: readonly DateFamily[] = [readShortYear, readMonthDay, readMonthSlashDay];

/** Reads a date exactly at `position`, in whichever family of formats it is. */
export const readDate = (text: string, position: number): DateHit | undefined => {
  for (const family of [...WITH_YEAR, ...WITHOUT_YEAR]) {
    const hit = family(text, position);
    if (hit) return hit;
  }
  return undefined;
};

const BEFORE_CLOCK =
  /(?:T ?(?=\d)|[ _\n](?=\d)|\n(?=午|AM|PM)|:(?=\d{2}:\d{2}:)|-(?=\d{2}:\d{2}:\d{2})| ?(?:,|、|の|at|@|\||;|-(?= \d{1,2}:)|--|·|・)? ?(?:at |(?:時刻|時間)(?: ?[:は] ?)?)?)/iy;
const BASIC_CLOCK = /(?<=T)(\d{2})(\d{2})(?:(\d{2})(?:[.,](\d{1,9}))?)?(?![\d:])/iy;
const HOUR_CLOCK = /(?<=T)(\d{2})(?=Z|[+-]\d{2}|$|[ \n])/iy;
const BEFORE_DATE = /(?: ?(?:,|、|の|on|of|-|\|) ?(?:the )?| |\n)/iy;

const readClockAfterT = (text: string, position: number): ClockHit | undefined => {
  const match = matchAt(BASIC_CLOCK, text, position) ?? matchAt(HOUR_CLOCK, text, position);
  if (!match) return undefined;
  const [hour, minute, second] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
  const problem = hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0);
  const fields = { end: position + match[0].length, hour, minute, second };
  const millisecond = Math.floor(Number(`0.${match[4] ?? '0'}`) * 1000);
  if (problem) return { ...fields, millisecond, problem: 'no-such-time' };
  return second === 60 ? { ...fields, millisecond, problem: 'leap-second' } : { ...fields, millisecond };
};

const clockAfter = (text: string, end: number): ClockHit | undefined => {
  const at = skip(BEFORE_CLOCK, text, end);
  return readClock(text, at) ?? readClockAfterT(text, at);
};

interface Tail {
  end: number;
  clock?: ClockHit;
  zones: readonly ZoneHit[];
  weekdays: readonly number[];
}

/** What follows a date: weekday, time, zones, in the orders that programs and people use. */
const readTail = (text: string, date: DateHit, hasClock: boolean): Tail => {
  let end = date.end;
  const weekdays: number[] = [];
  const weekday = readWeekday(text, end);
  if (weekday) {
    end = weekday.end;
    weekdays.push(weekday.weekday);
  }
  if (hasClock) {
    const zones = readZones(text, end);
    return { end: zones.end, zones: zones.zones, weekdays };
  }
  const direct = clockAfter(text, end);
  if (direct) {
    const zones = readZones(text, direct.end);
    return { end: zones.end, clock: direct, zones: zones.zones, weekdays };
  }
  const early = readZones(text, end);
  const late = early.zones.length > 0 ? clockAfter(text, early.end) : undefined;
  if (!late) return { end: early.end, zones: early.zones, weekdays };
  const zones = readZones(text, late.end);
  return { end: zones.end, clock: late, zones: [...early.zones, ...zones.zones], weekdays };
};

/** With its weekday before the day, or without and then with an offset behind its time: `02 Aug 26 23:59 +0000`. */
const isMailDate = (text: string, start: number, hit: MomentHit): boolean => {
  if (hit.date.format !== 'english' || hit.clock === undefined) return false;
  if (hit.weekdays.length > 0) return /^[A-Za-z]{3,9}, ?\d/.test(text.slice(start, start + 12));
  return (
    /^\d{1,2} [A-Za-z]{3} \d\d /.test(text.slice(start, start + 12)) &&
    / [+-]\d{4}$/.test(text.slice(start, hit.end))
  );
};

/** RFC 2822, 4.3: a two-digit year is 20xx up to 49, and CST is six hours behind; both hold in mail dates only. */
const asMailDate = (hit: MomentHit): MomentHit => {
  const zones = hit.zones.map((zone) => (zone.name === 'CST' ? { ...zone, offset: -360 } : zone));
  const { problem, ...date } = hit.date;
  const year = date.year ?? 0;
  const short = problem === 'two-digit-year' && zones.length > 0;
  const full = short ? { ...date, year: year + (year < 50 ? 2000 : 1900) } : hit.date;
  return { ...hit, zones, date: { ...full, format: 'rfc-2822' } };
};

const finish = (text: string, hit: MomentHit): MomentHit =>
  isMailDate(text, hit.start, hit) ? asMailDate(hit) : hit;

/** Reads a date with its weekday, time and zones exactly at `position`; the time may stand before the date. */
export const readMoment = (text: string, position: number): MomentHit | undefined => {
  const weekday = readWeekday(text, position);
  const begin = weekday ? skip(/\.?(?: ?[,、の] ?| )?(?:the )?/iy, text, weekday.end) : position;
  const weekdays = weekday ? [weekday.weekday] : [];
  const date = readDate(text, begin);
  if (date) {
    const tail = readTail(text, date, date.clock !== undefined);
    const clock = date.clock ?? tail.clock;
    const zones = [...(date.zones ?? []), ...tail.zones];
    const hit = { start: position, end: tail.end, date, zones, weekdays: [...weekdays, ...tail.weekdays] };
    return finish(text, clock ? { ...hit, clock } : hit);
  }
  const clock = weekday ? undefined : readClock(text, position);
  return clock && readClockFirst(text, position, clock);
};

const readClockFirst = (text: string, position: number, clock: ClockHit): MomentHit | undefined => {
  const zones = readZones(text, clock.end);
  const gap = matchAt(BEFORE_DATE, text, zones.end);
  if (!gap) return undefined;
  let at = zones.end + gap[0].length;
  const weekday = readWeekday(text, at);
  if (weekday) at = skip(/(?: ?[,、] ?| )?(?:the )?/iy, text, weekday.end);
  const date = readDate(text, at);
  // A date that has a time of its own keeps it; the time before belongs to something else.
  if (!date || date.clock || readClock(text, skip(/(?:T| )?/y, text, date.end))) return undefined;
  const tail = readTail(text, date, true);
  const weekdays = [...(weekday ? [weekday.weekday] : []), ...tail.weekdays];
  return finish(text, {
    start: position,
    end: tail.end,
    date,
    clock,
    zones: [...zones.zones, ...tail.zones],
    weekdays,
  });
};
