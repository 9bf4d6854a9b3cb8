import { DateTime } from 'luxon';
import { findDays } from './find-days';
import { todayIn } from './format';
import type { DayContext, DayMention } from './types';

/** The first and the last day that can be meant, `yyyy-MM-dd`. */
export interface Days {
  from: string;
  to: string;
}

/** A year and a month: every day without its year comes up once at least. */
const MONTHS = 13;
/** Days around the day that is spoken of within which one without its year is of the same time. */
const NEAR = 45;

/** Counted from today, so that it is no other day tomorrow: 昨日, 先週, 去年. 「月末」「金曜」 are not. */
const COUNTED = /[昨先前去今本当明翌来]|おとと|きのう|きょう|あした|あす/;

const WEEKDAY = /^[月火水木金土日]曜/;

const plain = (day: string): DateTime => DateTime.fromISO(day, { zone: 'utc' });
const asDay = (at: DateTime): string => at.toFormat('yyyy-MM-dd');

/**
 * The days that a mention stands for where something is spoken of that is still to come: 「4月」 is the next April, not the last.
 * @param about the day that is spoken of; one without its year or month is the nearest to it
 */
export function daysToCome(
  mention: DayMention,
  about: string | undefined,
  context: DayContext,
): Days | undefined {
  const today = todayIn(context.now, context.targetZone);
  const said = daysOf(mention);
  if (mention.kind === 'since') return undefined;
  // 「3月6日(金)」 is no day of last year, and one of this.
  if (said === undefined) return isOfAnotherYear(mention) ? nearestOf(mention, about, context) : undefined;
  if (WEEKDAY.test(mention.text)) return daysOf(nextIn(mention.text, context) ?? mention);
  if (mention.kind === 'told' && (said.to >= today || COUNTED.test(mention.text)))
    return { ...said, to: untilItsEnd(mention.text, said, today) };
  return nearestOf(mention, about, context) ?? said;
}

const isOfAnotherYear = ({ days }: DayMention): boolean =>
  days.kind === 'impossible' && days.reason === 'weekday-mismatch';

/** The day of those words that is nearest to what is spoken of, or else the next. */
function nearestOf({ text }: DayMention, about: string | undefined, context: DayContext): Days | undefined {
  const today = todayIn(context.now, context.targetZone);
  const read = readLater(text, context);
  const coming = read.filter(({ to }) => to >= today);
  const all = about !== undefined && about < today ? read : coming;
  const far = ({ from }: Days): number => Math.abs(plain(from).diff(plain(about ?? today), 'days').days);
  const nearest = [...all].sort((one, other) => far(one) - far(other))[0];
  if (about !== undefined && nearest && far(nearest) <= NEAR) return nearest;
  return coming[0] ?? read.at(-1);
}

/** 「金曜」: the next one. */
function nextIn(text: string, { now, targetZone }: DayContext): DayMention | undefined {
  const [only, ...more] = findDays(text, { now: now.plus({ days: 8 }), targetZone });
  return more.length === 0 ? only : undefined;
}

/** What the same words stand for from one month to the next, in their order. */
function readLater(text: string, { now, targetZone }: DayContext): Days[] {
  const found = new Map<string, string>();
  for (let months = 0; months <= MONTHS; months += 1) {
    const later = months === 0 ? now : now.plus({ months }).minus({ days: 1 });
    const [only, ...more] = findDays(text, { now: later, targetZone });
    const days = only && more.length === 0 ? daysOf(only) : undefined;
    if (days && days.to >= (found.get(days.from) ?? '')) found.set(days.from, days.to);
  }
  return [...found]
    .map(([from, to]) => ({ from, to }))
    .sort((one, other) => (one.from < other.from ? -1 : 1));
}

function daysOf({ days, text }: DayMention): Days | undefined {
  switch (days.kind) {
    case 'day':
      return { from: days.day, to: days.day };
    case 'vague':
      return { from: days.earliest ?? days.latest, to: days.latest };
    // 「31日」 may be a number of days as well; of what is spoken of it is a day.
    case 'ambiguous': {
      const [day] = days.candidates;
      return day !== undefined && ALONE.test(text) ? { from: day, to: day } : undefined;
    }
    default:
      return undefined;
  }
}

const ALONE = /^\d{1,2} ?日/;

/** 「今月」 is looked at up to today; what is to come goes on to its end. */
function untilItsEnd(text: string, { from, to }: Days, today: string): string {
  if (to !== today || from === to) return to;
  const unit = /年/.test(text) ? 'year' : /週/.test(text) ? 'week' : 'month';
  return asDay(plain(today).endOf(unit));
}
