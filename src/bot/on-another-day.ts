import { DateTime } from 'luxon';
import type { AnyForm, FormContext } from '../../dialogs/form/types';
import { formatDay } from '../dates';
import type { OwnedDay } from '../reading/days';
import type { Reading } from '../reading/reading';
import { agreesWith } from '../reading/yes-no-questions';
import type { Facts } from '../reply/types';
import { wording, yesNo } from './wording';

/** The day that a mention of one names; of a span its last. */
export const dayNamed = ({ mention: { days } }: OwnedDay): string | undefined =>
  days.kind === 'day' ? days.day : days.kind === 'vague' ? days.latest : undefined;

/** The day besides the day of issue on which something is to be done: 「登記簿は12月2日付です。3月末でも使えますか」. */
export function otherDayIn({ days }: Reading, known: Facts): string | undefined {
  const { issued } = known;
  if (typeof issued !== 'object') return undefined;
  const others = days.filter(
    (day) => (day.mood !== 'told' || isOfApplying(day)) && dayNamed(day) !== issued.to,
  );
  const [other] = others;
  return others.length === 1 && days.length === 2 && other ? dayNamed(other) : undefined;
}

/** 「来週の金曜に出すつもりです」: what is still to be handed in. */
const isOfApplying = ({ owner, clause: { predicate, tail } }: OwnedDay): boolean =>
  owner === 'other' &&
  !tail?.marks.has('past') &&
  !tail?.marks.has('state') &&
  (predicate?.found.some(({ sense }) => sense.kind === 'act' && sense.line.act === 'apply') ?? false);

/** What a result comes to on another day than today, with its yes or no; null where none was asked for. */
export function onAnotherDay(
  reading: Reading,
  form: AnyForm,
  known: Facts,
  context: FormContext,
  named: string,
): string | null {
  const today = context.now.toFormat('yyyy-MM-dd');
  const on = toCome(named, today);
  if (on === today) return null;
  const now = DateTime.fromISO(`${on}T12:00`, { zone: context.now.zone });
  const then = form.conclude(known, { ...context, now }).holds;
  const agrees = then && agreesWith(reading, then);
  if (!then || agrees === undefined) return null;
  const { text } = form.conclude(known, context);
  return `${yesNo(agrees)}、${wording.onDay(formatDay(on), then.good, then.of)}\n${text}`;
}

/** What is still to be done is done on the next day of that name. */
const toCome = (day: string, today: string): string =>
  day >= today ? day : DateTime.fromISO(day, { zone: 'utc' }).plus({ years: 1 }).toFormat('yyyy-MM-dd');
