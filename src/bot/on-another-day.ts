import { DateTime } from 'luxon';
import { showSpan, todayOf, zonesOf } from '../../dialogs/form/days';
import type { AnyForm, Conclusion, FormContext } from '../../dialogs/form/types';
import { daysBetween, daysToCome, formatDay, type HoursSaid, hoursSaid } from '../dates';
import type { OwnedDay } from '../reading/owned-day';
import type { Reading } from '../reading/reading';
import { speaksOfDaysAlone } from '../reading/said';
import { isHandedIn, isToBeHandedIn, reachOf } from '../reading/times-named';
import { agreesWith, type Holds } from '../reading/yes-no-questions';
import type { Facts } from '../reply/types';
import { wording, yesNo } from './wording';

/** The day that a mention of one names; of a span its last. */
export const dayNamed = ({ mention: { days } }: OwnedDay): string | undefined =>
  days.kind === 'day' ? days.day : days.kind === 'vague' ? days.latest : undefined;

/** The time that is meant, from its first minute to its last. */
interface Meant {
  from: DateTime;
  to: DateTime;
  label: string;
  /** Its last day alone. */
  last: string;
  /** How many days it is. */
  days: number;
}

/** What is so at another time than now, with its yes or no where one was asked for, and what is said behind it. */
export interface Verdict {
  said: string;
  more: string;
}

/** What a result comes to at another time than now; null where it comes to nothing. */
export function onAnotherDay(
  reading: Reading,
  form: AnyForm,
  known: Facts,
  context: FormContext,
  day: OwnedDay,
): Verdict | null {
  const conclusion = form.conclude(known, context);
  const meant = meantBy(day, conclusion, context);
  if (!conclusion.holds || meant === null) return null;
  const at = (now: DateTime): Holds | undefined => form.conclude(known, { ...context, now }).holds;
  const [first, last] = [at(meant.from), at(meant.to)];
  if (!first || !last) return null;
  const reach = reachOf(day);
  const counts = { through: [last], until: [first], undefined: [first, last] }[`${reach}`] ?? [];
  const agrees = agreesThroughout(reading, counts);
  // 「6月なら?」
  const alone = reading.asks && speaksOfDaysAlone(reading);
  if (agrees === undefined && !alone && !isToBeHandedIn(day, reading)) return null;
  const start = typeof agrees === 'boolean' ? `${yesNo(agrees)}、` : '';
  const behind = conclusion.holds.good && !last.good && conclusion.afterwards;
  // 「8日まで使える?」 of what ends on that day.
  if (reach === 'until' && first.good && !last.good) return { said: `${start}${conclusion.text}`, more: '' };
  const same = first.good === last.good && first.ended === last.ended;
  const label = reach && last.good ? `${meant.last}${wording.until}` : meant.label;
  const then = same
    ? wording.onDay(label, last, meant.to < context.now)
    : wording.within(meant.label, first, meant.days > 1 ? turningDay(conclusion.result) : undefined);
  // 「昨日提出しました」: what can be done from today on is no matter any more.
  const handedIn = first.good && isHandedIn(day, reading);
  return { said: `${start}${then}`, more: handedIn ? '' : behind || conclusion.text };
}

/** A verdict as it is said. */
export const textOf = ({ said, more }: Verdict): string => (more === '' ? said : `${said}\n${more}`);

/** `null` where the answer is not the same for all the time that is meant. */
function agreesThroughout(reading: Reading, states: readonly Holds[]): boolean | null | undefined {
  const [first, ...more] = states.map((holds) => agreesWith(reading, holds));
  return more.every((one) => one === first) ? first : null;
}

/** The one day, `yyyy-MM-dd`, that is meant where another one is spoken of: that of its name which is nearest. */
export function dayMeant({ mention }: OwnedDay, about: string, context: FormContext): string | undefined {
  const days = daysToCome(mention, about, { now: context.now, ...zonesOf(context) });
  return days && days.from === days.to ? days.from : undefined;
}

function meantBy(day: OwnedDay, { result }: Conclusion, context: FormContext): Meant | null {
  const zones = { now: context.now, ...zonesOf(context) };
  const days = daysToCome(day.mention, turningDay(result), zones);
  const hours = hoursSaid(day.mention.text);
  if (days === undefined || hours === null) return null;
  const today = todayOf(context);
  if (days.from === today && days.to === today && hours === undefined) return null;
  const { from, to } = hours ?? ALL_DAY;
  const at = (iso: string, minutes: number) =>
    DateTime.fromISO(iso, { zone: zones.targetZone }).plus({ minutes });
  const label = hours?.label ?? '';
  return {
    from: at(days.from, from),
    to: at(days.to, to),
    label: `${showSpan(days)}${label}`,
    last: `${formatDay(days.to)}${label}`,
    days: daysBetween(days.from, days.to) + 1,
  };
}

const ALL_DAY: Pick<HoursSaid, 'from' | 'to'> = { from: 0, to: 24 * 60 - 1 };
const DAY = 10;

/** The day on which what is true of a result changes. */
function turningDay(result: Conclusion['result']): string | undefined {
  const { end, at, validThrough, firstDay, start } = result ?? {};
  const day = [end, at, validThrough, firstDay, start].find((value) => typeof value === 'string');
  return typeof day === 'string' ? day.slice(0, DAY) : undefined;
}
