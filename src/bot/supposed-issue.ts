import { todayOf, zonesOf } from '../../dialogs/form/days';
import type { FormContext } from '../../dialogs/form/types';
import { daysBetween, daysToCome } from '../dates';
import { isToCome } from '../reading/issue-day';
import { type DaySpan, type OwnedDay, spanNamed } from '../reading/owned-day';
import type { Reading } from '../reading/reading';
import { dayNamed } from './on-another-day';

/** The day on which something is supposed to be issued: 「もし1/20発行だったら」「明日取り直したら」「12月のやつなら?」. */
export function supposedIssue({ days }: Reading, context: FormContext): DaySpan | undefined {
  const today = todayOf(context);
  const supposed = days.filter((day) => day.mood === 'supposed' && !isNoIssue(day, today));
  const [day] = supposed;
  if (day === undefined || supposed.length > 1 || !OF_AN_ISSUE.has(day.owner)) return undefined;
  return isToCome(day, today)
    ? daysToCome(day.mention, undefined, { now: context.now, ...zonesOf(context) })
    : spanNamed(day);
}

const OF_AN_ISSUE: ReadonlySet<OwnedDay['owner']> = new Set(['nobody', 'issue', 'server-id', 'registry']);

/** 「来月の20日だと?」: nothing has been issued on it. */
export const isNoIssue = (day: OwnedDay, today: string): boolean =>
  day.owner === 'nobody' && isLongAgo(dayNamed(day), today);

/** Days after which nobody asks about one that has passed. */
const LONG = 180;

const isLongAgo = (day: string | undefined, today: string): boolean =>
  day !== undefined && (day > today || daysBetween(day, today) > LONG);
