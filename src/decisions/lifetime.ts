import { DateTime } from 'luxon';
import { daysBetween } from '../dates';
import { ruleOn } from '../knowledge/rule-on';
import type { DatedRule } from '../knowledge/types';

/**
 * Whether a certificate that was issued on any of these days has run out, however long it was issued for.
 * @param issued the first and the last day it may have been issued on, `yyyy-MM-dd`
 * @param lifetimes longest lifetime in days of what was issued from a day on; before the first of them it is taken to be the same
 */
export function hasRunOut(
  issued: { from: string; to: string },
  lifetimes: readonly DatedRule<number>[],
  today: string,
): boolean {
  const [first = ''] = lifetimes.map(({ from }) => from).sort();
  // Lifetimes shrink: what was issued just before a change may outlive what came after it.
  const latest = lifetimes
    .map(({ from }) => dayBefore(from))
    .filter((day) => issued.from <= day && day <= issued.to);
  const lifetimeOn = (day: string) =>
    ruleOn(lifetimes, lifetimes.some(({ from }) => from <= day) ? day : first);
  return [...latest, issued.to].every((day) => daysBetween(day, today) > lifetimeOn(day));
}

const dayBefore = (day: string): string =>
  DateTime.fromISO(day, { zone: 'utc' }).minus({ days: 1 }).toFormat('yyyy-MM-dd');
