import { DateTime } from 'luxon';
import { formatDay, formatMoment, todayIn } from '../../src/dates';

test('a day for people', () => {
  expect(formatDay('2026-01-31')).toBe('2026年1月31日(土)');
});

test.each([
  ['Asia/Tokyo', '2012年12月11日(火) 8時59分59秒(日本時間)'],
  ['GMT', '2012年12月10日(月) 23時59分59秒(GMT)'],
  ['Asia/Kolkata', '2012年12月11日(火) 5時29分59秒(UTC+05:30)'],
])('a moment for people in %s', (zone, text) => {
  expect(formatMoment(Date.UTC(2012, 11, 10, 23, 59, 59), zone)).toBe(text);
});

test('milliseconds show where there are any', () => {
  expect(formatMoment(Date.UTC(2012, 11, 10, 23, 59, 59, 50), 'GMT')).toBe(
    '2012年12月10日(月) 23時59分59.050秒(GMT)',
  );
});

test('today begins at midnight in Japan', () => {
  const before = DateTime.fromISO('2026-02-18T14:59:59Z');
  expect([todayIn(before, 'Asia/Tokyo'), todayIn(before.plus({ seconds: 1 }), 'Asia/Tokyo')]).toEqual([
    '2026-02-18',
    '2026-02-19',
  ]);
});
