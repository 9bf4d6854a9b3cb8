import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  daysBetween,
  daysUntil,
  firstRenewalDay,
  isRegistryValid,
  registryValidThrough,
} from '../../src/dates';

test.each([
  ['2026-01-01', '2026-02-01'],
  ['2026-01-31', '2026-03-03'],
  ['2024-01-31', '2024-03-02'],
  ['2025-12-15', '2026-01-15'],
])('issued on %s, the renewal opens when 30 days have passed, on %s', (issued, first) => {
  expect(firstRenewalDay(issued, 30)).toBe(first);
});

test('day 30 is still too early and day 31 is not', () => {
  expect(daysUntil(firstRenewalDay('2026-01-20', 30), '2026-02-19')).toBe(1);
  expect(daysUntil(firstRenewalDay('2026-01-20', 30), '2026-02-20')).toBe(0);
});

test.each([
  ['2026-01-15', '2026-04-15'],
  ['2026-01-31', '2026-04-30'],
  ['2025-11-30', '2026-02-28'],
  ['2023-11-30', '2024-02-29'],
  ['2026-02-28', '2026-05-28'],
  ['2025-12-31', '2026-03-31'],
])('a registry certificate of %s is good through %s', (issued, last) => {
  expect(registryValidThrough(issued, 3)).toBe(last);
});

test.each([
  ['2026-04-14', true],
  ['2026-04-15', true],
  ['2026-04-16', false],
  ['2026-01-15', true],
  ['2026-01-14', false],
])('one of 2026-01-15 can be handed in on %s: %s', (today, valid) => {
  expect(isRegistryValid('2026-01-15', 3, today)).toBe(valid);
});

test('days between count the calendar, and the other way round they are negative', () => {
  expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysUntil('2026-01-01', '2026-01-31')).toBe(-30);
});

test('the first day is days + 1 after the issue, for any issue date and number of days', () => {
  const days = fc
    .integer({ min: 0, max: 25_000 })
    .map((offset) => DateTime.utc(1990, 1, 1).plus({ days: offset }).toFormat('yyyy-MM-dd'));
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 400 }), (issued, passed) => {
      expect(daysBetween(issued, firstRenewalDay(issued, passed))).toBe(passed + 1);
    }),
  );
});

test.each([['2026-02-30'], ['20260131'], ['2026-1-31'], ['']])('「%s」 is no day', (text) => {
  expect(() => firstRenewalDay(text, 30)).toThrow(RangeError);
});
