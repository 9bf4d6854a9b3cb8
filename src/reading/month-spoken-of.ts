import type { DaySpan, OwnedDay } from './owned-day';
import type { Reading } from './reading';

/**
 * 「申し込んだのが12月19日で、発行されたのは24日」「1月5日じゃなくて6日」: the day before it in a message, of whose month a bare one is. One that comes earlier in a
 * month than the day before it may be of the next, unless it takes its place.
 */
export function monthSpokenOf(
  day: OwnedDay,
  { days }: Pick<Reading, 'days'>,
  takesBack: boolean,
): DaySpan | undefined {
  const number = BARE.exec(day.mention.text)?.[1];
  if (number === undefined) return undefined;
  const before = days.slice(0, days.indexOf(day)).findLast(({ mention }) => mention.days.kind === 'day');
  if (before?.mention.days.kind !== 'day' || before.mention.kind !== 'written') return undefined;
  const { day: spoken } = before.mention.days;
  const goesOn = Number(number) >= Number(spoken.slice(8));
  return goesOn || before.denied || takesBack ? { from: spoken, to: spoken } : undefined;
}

const BARE = /^(\d{1,2})日/;

/** 「先週の金曜…ああ違う、木曜です」: the wording of the day in whose place it comes, with this weekday. */
export function weekSpokenOf(day: OwnedDay, { days }: Pick<Reading, 'days'>): string | undefined {
  if (!WEEKDAY.test(day.mention.text)) return undefined;
  const before = days.slice(0, days.indexOf(day)).at(-1)?.mention.text ?? '';
  const week = WEEK.exec(before)?.[0];
  return week === undefined ? undefined : `${week}${day.mention.text}`;
}

const WEEKDAY = /^[月火水木金土日]曜/;
const WEEK = /^(?:先{1,2}週|前の週|今週|[先前]?々?週)の?(?=[月火水木金土日]曜)/;
