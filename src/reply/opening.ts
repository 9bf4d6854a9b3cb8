import holidays from '@holiday-jp/holiday_jp';
import type { DateTime } from 'luxon';
import type { Opening } from '../knowledge/types';
import { WEEKDAYS } from '../knowledge/weekdays';

/** Days that are looked at for the next opening: a year holds every pattern. */
const AHEAD = 366;

/** The hours in words: 「月〜金 9:00〜17:00(祝日と12/29〜1/3を除く)」. */
export function describeOpening({ times, holidays: open, closed = [] }: Opening): string {
  const hours = times.map(({ days, from, to }) => `${describeDays(days)} ${from}〜${to}`).join('、');
  const except = [...(open ? [] : ['祝日']), ...closed.map(({ from, to }) => `${short(from)}〜${short(to)}`)];
  return except.length > 0 ? `${hours}(${except.join('と')}を除く)` : hours;
}

/** Whether somebody is there now, or when next: a sentence. */
export function openingNow(opening: Opening, now: DateTime): string {
  const today = timesOn(opening, now).find(({ to }) => now < to);
  if (today && today.from <= now) return `ただいま受付時間内です(本日${today.to.toFormat('H:mm')}まで)。`;
  for (let ahead = 0; ahead <= AHEAD; ahead += 1) {
    const day = now.startOf('day').plus({ days: ahead });
    const next = timesOn(opening, day).find(({ from }) => from > now);
    if (next)
      return `ただいま受付時間外です。次の受付は${dayName(ahead, next.from)}${next.from.toFormat('H:mm')}からです。`;
  }
  return 'ただいま受付時間外です。';
}

/** Whether somebody is there on that day, as the hours of that day in words; undefined where nobody is. */
export function openOn(opening: Opening, day: DateTime): string | undefined {
  const times = timesOn(opening, day).map(
    ({ from, to }) => `${from.toFormat('H:mm')}〜${to.toFormat('H:mm')}`,
  );
  return times.length > 0 ? times.join('、') : undefined;
}

function timesOn(
  { times, holidays: open, closed = [] }: Opening,
  day: DateTime,
): { from: DateTime; to: DateTime }[] {
  if (!open && holidays.isHoliday(day.toFormat('yyyy-MM-dd'))) return [];
  const monthDay = day.toFormat('MM-dd');
  if (closed.some((range) => isWithin(monthDay, range))) return [];
  const weekday = WEEKDAYS[day.weekday - 1];
  return times
    .filter(({ days }) => days.some((one) => one === weekday))
    .map(({ from, to }) => ({ from: at(day, from), to: at(day, to) }))
    .toSorted((a, b) => a.from.toMillis() - b.from.toMillis());
}

/** A range may reach over the end of the year. */
const isWithin = (day: string, { from, to }: { from: string; to: string }): boolean =>
  from <= to ? from <= day && day <= to : from <= day || day <= to;

function at(day: DateTime, clock: string): DateTime {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return day.startOf('day').plus({ hours: hour, minutes: minute });
}

function describeDays(days: readonly string[]): string {
  const places = days
    .map((day) => WEEKDAYS.indexOf(day as (typeof WEEKDAYS)[number]))
    .toSorted((a, b) => a - b);
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const inRow = last - first === places.length - 1 && places.length > 2;
  return inRow ? `${WEEKDAYS[first]}〜${WEEKDAYS[last]}` : places.map((place) => WEEKDAYS[place]).join('・');
}

const short = (monthDay: string): string => monthDay.split('-').map(Number).join('/');

const dayName = (ahead: number, day: DateTime): string =>
  ahead === 0 ? '本日' : ahead === 1 ? '明日' : `${day.toFormat('M月d日')}(${WEEKDAYS[day.weekday - 1]})`;
