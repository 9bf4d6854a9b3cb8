import { DateTime } from 'luxon';

const plain = (day: string): DateTime => {
  const at = DateTime.fromISO(day, { zone: 'utc' });
  if (!at.isValid || !/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RangeError(`Not a day (yyyy-MM-dd): ${day}`);
  return at;
};

const asDay = (at: DateTime): string => at.toFormat('yyyy-MM-dd');

/**
 * First day on which the renewal can be applied for. The day after the issue is day 1, and `days` days must have
 * passed in full, so it is the issue date + `days` + 1.
 *
 * @param issued day of issue, `yyyy-MM-dd`
 * @param days whole days that must have passed (30 on the page)
 * @returns `yyyy-MM-dd`
 * @throws RangeError if `issued` is no day
 */
export const firstRenewalDay = (issued: string, days: number): string =>
  asDay(plain(issued).plus({ days: days + 1 }));

/** Whole days from one day to another, negative where `to` is earlier. */
export const daysBetween = (from: string, to: string): number => plain(to).diff(plain(from), 'days').days;

/** Days left until `day`: 0 on the day itself, negative once it is past. */
export const daysUntil = (day: string, today: string): number => daysBetween(today, day);

/**
 * Last day on which a registry certificate can be handed in: the same day `months` months later, or the last day of
 * that month where it has no such day.
 */
export const registryValidThrough = (issued: string, months: number): string =>
  asDay(plain(issued).plus({ months }));

/** Whether it can be handed in on `today`. A day before the issue is not valid either. */
export const isRegistryValid = (issued: string, months: number, today: string): boolean =>
  today >= issued && today <= registryValidThrough(issued, months);
