import { DateTime } from 'luxon';
import { readDay, readIssueDay } from '../../src/dates';
import { NOW } from './context';

const on = (iso: string) => ({
  now: DateTime.fromISO(iso, { zone: 'Asia/Tokyo' }),
  targetZone: 'Asia/Tokyo',
});
const CONTEXT = { now: NOW, targetZone: 'Asia/Tokyo' };

describe('February 29 without a year', () => {
  test.each(['2/29', '2月29日です', '2月29日に発行されました'])(
    'is asked about where last year has none: %s',
    (text) => {
      expect(readDay(text, CONTEXT)).toMatchObject({ kind: 'impossible', reason: 'year-missing' });
    },
  );

  test.each(['2028-02-29T09:00:00', '2028-03-05T09:00:00', '2029-02-10T09:00:00'])(
    'is a day where it was last within a year: on %s',
    (now) => {
      expect(readDay('2/29', on(now))).toMatchObject({ kind: 'day', day: '2028-02-29' });
    },
  );

  test('with its year is a day or no day', () => {
    expect(readDay('2024/2/29', CONTEXT)).toMatchObject({ kind: 'day', day: '2024-02-29' });
    expect(readDay('2025/2/29', CONTEXT)).toMatchObject({ kind: 'impossible', reason: 'no-such-date' });
  });

  test('is not confused with days that no year has', () => {
    expect(readDay('2/30', CONTEXT)).toMatchObject({ kind: 'impossible', reason: 'no-such-date' });
  });
});

describe('two days of which one is meant', () => {
  test.each([
    ['1月29日か30日', '2026-01-29', '2026-01-30'],
    ['1月29日か30日だったと思います', '2026-01-29', '2026-01-30'],
    ['1/29か30', '2026-01-29', '2026-01-30'],
    ['2026年1月29日または30日です', '2026-01-29', '2026-01-30'],
    ['1月31日か1日', '2026-01-31', '2026-02-01'],
    ['先月の29日か30日', '2026-01-29', '2026-01-30'],
    ['1月29日、30日のどちらか', '2026-01-29', '2026-01-30'],
    ['1/29か2/3', '2026-01-29', '2026-02-03'],
    ['昨日か一昨日', '2026-02-18', '2026-02-17'],
    ['今日か昨日', '2026-02-19', '2026-02-18'],
    ['29日か30日に発行しました', '2026-01-29', '2026-01-30'],
  ])('are asked about: %s', (text, ...candidates) => {
    expect(readDay(text, CONTEXT)).toMatchObject({ kind: 'ambiguous', candidates });
  });

  test('are asked about where the text says that something was issued on one of them', () => {
    expect(readIssueDay('1月29日か30日に発行しました', CONTEXT)).toMatchObject({
      kind: 'ambiguous',
      candidates: ['2026-01-29', '2026-01-30'],
      matched: '1月29日か30日',
    });
  });

  test.each([
    ['1月29日〜31日', '2026-01-29', '2026-01-31'],
    ['1月29日から31日の間', '2026-01-29', '2026-01-31'],
    ['12月か1月', '2025-12-01', '2026-01-31'],
  ])('are one stretch where all between is meant: %s', (text, earliest, latest) => {
    expect(readDay(text, CONTEXT)).toMatchObject({ kind: 'vague', earliest, latest });
  });
});

test.each([
  ['1月20日、2台目です', '2026-01-20'],
  ['1/20か3台目の分です', '2026-01-20'],
])('no second day is read into what follows: %s', (text, day) => {
  expect(readDay(text, CONTEXT)).toMatchObject({ kind: 'day', day });
});
