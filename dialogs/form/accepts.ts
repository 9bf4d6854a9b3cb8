import type { FactValue } from '../../src/reply/types';

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

export const isBoolean = (value: FactValue): boolean => typeof value === 'boolean';

export const isText = (value: FactValue): boolean => typeof value === 'string';

/** From one day to another, `yyyy-MM-dd`. */
export function isDaySpan(value: FactValue): boolean {
  if (typeof value !== 'object') return false;
  const days = [value.from, value.to];
  return days.every((day) => typeof day === 'string' && DAY.test(day) && !Number.isNaN(Date.parse(day)));
}
