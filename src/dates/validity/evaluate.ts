import { DateTime } from 'luxon';
import { dayExists, isoDay, weekdayOf } from '../calendar/calendar';
import { isCertificateYear } from '../calendar/years';
import type { ClockHit, MomentHit, ZoneHit } from '../grammar/hits';
import type { ImpossibleReason, PendingDate, ReadContext, ValidityMoment, ZoneRead } from '../types';

export type Evaluated =
  | { kind: 'moment'; moment: ValidityMoment }
  | { kind: 'pending'; pending: PendingDate }
  | { kind: 'ambiguous'; candidates: readonly string[] }
  | { kind: 'impossible'; reason: ImpossibleReason };

interface Wall {
  year: number;
  month: number;
  day: number;
}

const impossible = (reason: ImpossibleReason): Evaluated => ({ kind: 'impossible', reason });

/** What is wrong with the date by itself, if anything. */
export const dateProblem = (hit: MomentHit): ImpossibleReason | undefined => {
  const { year, month, day, problem, candidates } = hit.date;
  if (problem !== undefined) return problem;
  if (year === undefined) return 'year-missing';
  if (candidates !== undefined) return undefined;
  if (!dayExists(year, month, day)) return 'no-such-date';
  if (!isCertificateYear(year)) return 'year-out-of-range';
  const weekday = weekdayOf(year, month, day);
  return hit.weekdays.every((said) => said === weekday) ? undefined : 'weekday-mismatch';
};

const zoneId = (zone: ZoneHit): string | undefined => {
  if (zone.iana !== undefined) return zone.iana;
  if (zone.offset === undefined) return undefined;
  const sign = zone.offset < 0 ? '-' : '+';
  const size = Math.abs(zone.offset);
  return `UTC${sign}${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`;
};

/** The date-time on the wall of that zone; `undefined` where the clocks there skipped it. */
const inZone = (wall: Wall, clock: ClockHit, zone: string): DateTime | undefined => {
  const { hour, minute, second, millisecond } = clock;
  const midnight = hour === 24;
  const at = DateTime.fromObject(
    { ...wall, hour: midnight ? 0 : hour, minute, second, millisecond },
    { zone },
  );
  if (!at.isValid || (!midnight && (at.hour !== hour || at.minute !== minute))) return undefined;
  return midnight ? at.plus({ days: 1 }) : at;
};

const displayName = (at: DateTime): string => {
  if (at.zoneName === 'Asia/Tokyo') return 'JST';
  return at.offset === 0 ? 'GMT' : (at.zoneName ?? 'GMT');
};

const two = (value: number): string => String(value).padStart(2, '0');

/** `2012-12-10 23:59:59.5 GMT`: the input in one form that is read back the same. */
const canonical = (wall: Wall, clock: ClockHit, zone: string): string => {
  const { hour, minute, second, millisecond } = clock;
  const fraction = millisecond === 0 ? '' : `.${String(millisecond).padStart(3, '0')}`;
  const time = `${two(hour)}:${two(minute)}:${two(second)}${fraction}`;
  return `${isoDay(wall.year, wall.month, wall.day)} ${time} ${zone}`;
};

const momentOf = (
  hit: MomentHit,
  wall: Wall,
  clock: ClockHit,
  matched: string,
  context: ReadContext,
): Evaluated => {
  const given = hit.zones.length > 0;
  const readings: DateTime[] = [];
  for (const zone of given ? hit.zones.map(zoneId) : [context.displayZone]) {
    if (zone === undefined) return impossible('zone-unknown');
    const at = inZone(wall, clock, zone);
    if (!at) return impossible('no-such-time');
    readings.push(at);
  }
  const [at] = readings;
  if (!at) return impossible('zone-unknown');
  if (readings.some((other) => other.toMillis() !== at.toMillis())) return impossible('zone-mismatch');
  const name = hit.zones[0]?.name ?? displayName(at);
  const zone: ZoneRead = { name, offsetMinutes: at.offset, given };
  const iso = at.setZone(context.targetZone).toISO({ suppressMilliseconds: true });
  if (iso === null) return impossible('zone-unknown');
  const moment = { iso, epoch: at.toMillis(), read: canonical(wall, clock, name), matched, zone };
  return { kind: 'moment', moment: { ...moment, format: hit.date.format } };
};

const pendingZone = (hit: MomentHit, wall: Wall): ZoneRead | ImpossibleReason | undefined => {
  const noon = { end: 0, hour: 12, minute: 0, second: 0, millisecond: 0 };
  const offsets = hit.zones.map((zone) => {
    const id = zoneId(zone);
    return id === undefined ? undefined : inZone(wall, noon, id)?.offset;
  });
  const [offset] = offsets;
  if (offsets.length === 0) return undefined;
  if (offset === undefined || offsets.includes(undefined)) return 'zone-unknown';
  if (offsets.some((other) => other !== offset)) return 'zone-mismatch';
  return { name: hit.zones[0]?.name ?? '', offsetMinutes: offset, given: true };
};

/** Turns what was found into an instant, a date that lacks its time, or the reason why it is neither. */
export const evaluate = (hit: MomentHit, matched: string, context: ReadContext): Evaluated => {
  const problem = dateProblem(hit);
  if (problem !== undefined) return impossible(problem);
  if (hit.date.candidates !== undefined) {
    return hit.clock?.problem === undefined
      ? { kind: 'ambiguous', candidates: hit.date.candidates }
      : impossible(hit.clock.problem);
  }
  const { year = 0, month, day, format } = hit.date;
  const wall = { year, month, day };
  if (hit.clock?.problem !== undefined) return impossible(hit.clock.problem);
  if (hit.clock) return momentOf(hit, wall, hit.clock, matched, context);
  const zone = pendingZone(hit, wall);
  if (typeof zone === 'string') return impossible(zone);
  const pending: PendingDate = { day: isoDay(year, month, day), matched, format };
  return { kind: 'pending', pending: zone ? { ...pending, zone } : pending };
};
