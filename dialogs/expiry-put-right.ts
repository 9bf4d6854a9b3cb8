import { type NeedsTimeReading, readValidity, settledMonth } from '../src/dates';
import { namesYear } from '../src/reading/date-parts';
import type { OwnedDay } from '../src/reading/owned-day';
import type { Reading } from '../src/reading/reading';
import { says, takesBack, yesOrNo } from '../src/reading/said';
import { labelled } from './expiry-messages';
import { zonesOf } from './form/days';
import type { FormContext } from './form/types';

/**
 * 「いや、4月10日でした」「4月10日の間違いです。時刻は23:59:59」 while a time is asked for: the date that it is put right to, and what the
 * message says besides; undefined where it puts no day right.
 */
export function otherDate(
  reading: Reading,
  asked: NeedsTimeReading,
): readonly [date: string, rest: string] | undefined {
  const [date, ...more] = asked.dates;
  const day = dayTold(reading);
  if (date === undefined || more.length > 0 || day === undefined) return undefined;
  if (!takesBack(reading) && !says(reading, 'no') && !says(reading, 'wrong')) return undefined;
  const { iso, text, relative } = day;
  // A day without its year is of the year that was told.
  const whole = relative || namesYear(text) ? iso : `${date.day.slice(0, YEAR)}${iso.slice(YEAR)}`;
  const folded = reading.text.normalize('NFKC');
  return [date.side ? labelled(date.side, whole) : whole, folded.replace(text, ' ')];
}

/** 「5月13日のつもりで打ちました」「はい」 to 「13/05/2026」: the text with the date that was meant. */
export function withMonthSettled(
  reading: Reading,
  doubtful: string,
  context: FormContext,
): string | undefined {
  const asked = readValidity(doubtful, { now: context.now, ...zonesOf(context) });
  if (asked.kind !== 'ambiguous-month') return undefined;
  // Who writes it anew means what is written now.
  const anew = readValidity(reading.text, { now: context.now, ...zonesOf(context) });
  if (anew.kind === 'moment' || anew.kind === 'period') return undefined;
  const day = dayTold(reading)?.iso.slice(YEAR);
  const agreed = day === undefined && asked.candidates.length === 1 && yesOrNo(reading) === true;
  const meant = asked.candidates.filter((one) => agreed || one.slice(YEAR) === day);
  return meant.length === 1 && meant[0] !== undefined
    ? settledMonth(doubtful, asked.matched, meant[0])
    : undefined;
}

/** 「期限は昨日でした」: the end, without its time, where the day can be told by today alone. */
export function endOnDay({ days }: Reading): string | undefined {
  const [only, ...more] = days.filter(({ owner, denied }) => owner === 'expiry' && !denied);
  const day = only?.mention.days;
  return more.length === 0 && only?.mood === 'told' && day?.kind === 'day' && day.relative
    ? labelled('end', day.day)
    : undefined;
}

const YEAR = 4;

/** The one day that a message tells, of the validity or of nothing in particular. */
function dayTold({ days, asks }: Reading): { iso: string; text: string; relative: boolean } | undefined {
  const told = days.filter((day) => !day.denied && OWN.has(day.owner));
  const [only, ...more] = told;
  if (asks || more.length > 0 || only?.mention.days.kind !== 'day') return undefined;
  const { day, relative } = only.mention.days;
  return { iso: day, text: only.mention.text, relative };
}

const OWN: ReadonlySet<OwnedDay['owner']> = new Set(['nobody', 'expiry']);
