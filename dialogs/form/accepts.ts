import { DateTime } from 'luxon';
import type { FactValue } from '../../src/reply/types';

export const isBoolean = (value: FactValue): boolean => typeof value === 'boolean';

export const isText = (value: FactValue): boolean => typeof value === 'string';

/** From one day to another, `yyyy-MM-dd`. */
export function isDaySpan(value: FactValue): boolean {
  if (typeof value !== 'object') return false;
  const days = [value.from, value.to];
  return days.every((day) => typeof day === 'string' && isDay(day));
}

/** 2026-02-30 has the form of a day and is none. */
function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;
}

/** Whether a day or a span lies in the span that was told before, so that it says no other but more: 去年, then 12月1日. */
export function isWithin(value: FactValue | undefined, before: FactValue | undefined): boolean {
  if (value === undefined || before === undefined || !isDaySpan(value) || !isDaySpan(before)) return false;
  const [inner, outer] = [value, before] as { from: string; to: string }[];
  return inner !== undefined && outer !== undefined && outer.from <= inner.from && inner.to <= outer.to;
}
