import fc from 'fast-check';
import { readValidity } from '../../src/dates';
import { CONTEXT } from './context';

describe('dates and times that are refused with their reason', () => {
  test.each([
    ['2012/02/30 10:00', 'no-such-date'],
    ['02/29/2011 10:00:00 GMT', 'no-such-date'],
    ['notAfter=Feb 30 23:59:59 2012 GMT', 'no-such-date'],
    ['2100-02-29T00:00:00Z', 'no-such-date'],
    ['2012年13月1日 10:00', 'no-such-date'],
    ['2012年12月32日 10:00', 'no-such-date'],
    ['2012/13/10 00:00:00', 'no-such-date'],
    ['13/13/2012 00:00:00', 'no-such-date'],
    ['00/10/2012 00:00:00', 'no-such-date'],
    ['120230235959Z', 'no-such-date'],
    ['20121310235959Z', 'no-such-date'],
    ['2012-W53-1T00:00:00Z', 'no-such-date'],
    ['2011-366T00:00:00Z', 'no-such-date'],
    ['令和8年2月29日 10:00', 'no-such-date'],
    ['2012/12/10 25:00', 'no-such-time'],
    ['2012/12/10 23:60', 'no-such-time'],
    ['2012/12/10 24:00:01', 'no-such-time'],
    ['2012年12月10日25時', 'no-such-time'],
    ['2012-12-10T23:59:599Z', 'no-such-time'],
    ['121210240000Z', 'no-such-time'],
    ['2012-12-31T23:59:60Z', 'leap-second'],
    ['121231235960Z', 'leap-second'],
    ['平成31年5月1日 10:00', 'era-out-of-range'],
    ['令和元年4月30日 10:00', 'era-out-of-range'],
    ['令和0年5月1日 10:00', 'era-out-of-range'],
    ['平成40年1月1日 10:00', 'era-out-of-range'],
    ['昭和64年1月8日 10:00', 'era-out-of-range'],
    ['H31-05-01 00:00:00', 'era-out-of-range'],
    ['令和99年1月1日 10:00', 'year-out-of-range'],
    ['0000-12-10T00:00:00Z', 'year-out-of-range'],
    ['99991231235959Z', 'year-out-of-range'],
    ['令和8年(2025年)3月1日 10:00', 'year-mismatch'],
    ['Tue, 10 Dec 2012 23:59:59 GMT', 'weekday-mismatch'],
    ['2012年12月10日(火) 10:00', 'weekday-mismatch'],
    ['火曜日の12/10/2012 23:59', 'weekday-mismatch'],
    ['12/10/2012 13:00 PM', 'meridiem-mismatch'],
    ['12/10/2012 00:30 PM', 'meridiem-mismatch'],
    ['2012/12/10 午後13時', 'meridiem-mismatch'],
    ['2012/12/10 午前11:59:59 PM', 'meridiem-mismatch'],
    ['2012-12-10 23:59:59 12:34:56', 'time-mismatch'],
    ['12/12/10 23:59:59', 'two-digit-year'],
    ['10 Dec 12 23:59:59 GMT', 'two-digit-year'],
    ['8年3月1日 10:00', 'two-digit-year'],
    ['12月10日 23:59:59', 'year-missing'],
    ['Dec 10 23:59:59 GMT', 'year-missing'],
  ])('%s', (text, reason) => {
    expect(readValidity(text, CONTEXT)).toMatchObject({ kind: 'impossible', reason });
  });

  test('in one short polite sentence that quotes what was read', () => {
    const reading = readValidity('有効期限は2012/02/30 10:00です', CONTEXT);
    expect(reading).toMatchObject({
      matched: '2012/02/30 10:00',
      message: '「2012/02/30 10:00」は暦にない日付のようです。もう一度ご確認ください。',
    });
  });
});

describe('the month place is never swapped', () => {
  test.each([
    ['13/10/2012 00:00:00', ['2012-10-13']],
    ['31/12/2012 23:59:59', ['2012-12-31']],
    ['10.12.2012 23:59:59', ['2012-10-12', '2012-12-10']],
    [
      'Validity Start Date:12/10/2011 00:00:00 GMT\nValidity End Date :13/10/2012 00:00:00 GMT',
      ['2012-10-13'],
    ],
  ])('%j is asked about', (text, candidates) => {
    expect(readValidity(text, CONTEXT)).toMatchObject({ kind: 'ambiguous-month', candidates });
  });
});

describe('numbers of other kinds', () => {
  test.each([
    ['電話は03-1234-5678、0120-39-2413です'],
    ['IPは192.168.10.12です'],
    ['シリアル番号 20121210235959'],
    ['serial=1234567890123456'],
    ['7F:3A:12:10:20:12'],
    ['version 2012.12.10'],
    ['OpenSSL 1.0.2 / Apache 2.4.41'],
    ['〒107-0052 港区1-6-6'],
    ['発行後30日 24時間以内 3か月'],
    ['更新はいつから申請できますか'],
    ['201212102359'],
    [''],
  ])('%s holds no validity', (text) => {
    expect(readValidity(text, CONTEXT)).toEqual({ kind: 'none' });
  });

  test.each([
    ['03-3405-4321 に電話したところ、有効期限は 2012/12/10 23:59:59 です'],
    ['シリアル番号 7F:3A:12:10 の証明書、notAfter=Dec 10 23:59:59 2012 GMT'],
    ['12月10日 10:00に確認したら notAfter=Dec 10 23:59:59 2012 GMT'],
    ['2026/11/22 10:00 に見たら notAfter=Dec 10 23:59:59 2012 GMT でした'],
    ['Date: Thu, 05 Mar 2026 10:00:00 +0900\nValidity End Date :12/10/2012 23:59:59 GMT'],
  ])('%j: the validity is found among them', (text) => {
    expect(readValidity(text, CONTEXT)).toMatchObject({
      kind: 'moment',
      at: { iso: '2012-12-11T08:59:59+09:00' },
    });
  });
});

type Fields = readonly [
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
];

const two = (value: number): string => String(value).padStart(2, '0');
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Formats that can carry fields out of range. */
const WRITERS: readonly ((fields: Fields) => string)[] = [
  ([y, m, d, h, n, s]) => `${two(m)}/${two(d)}/${y} ${two(h)}:${two(n)}:${two(s)} GMT`,
  ([y, m, d, h, n, s]) => `${y}-${two(m)}-${two(d)}T${two(h)}:${two(n)}:${two(s)}Z`,
  ([y, m, d, h, n, s]) => `${y}/${m}/${d} ${h}:${two(n)}:${two(s)}`,
  ([y, m, d, h, n, s]) => `${y}年${m}月${d}日 ${h}時${n}分${s}秒`,
  ([y, m, d, h, n, s]) => `${y}${two(m)}${two(d)}${two(h)}${two(n)}${two(s)}Z`,
  ([y, m, d, h, n, s]) => `${two(y % 100)}${two(m)}${two(d)}${two(h)}${two(n)}${two(s)}Z`,
  ([y, m, d, h, n, s]) => `令和${y - 2018}年${m}月${d}日 ${h}時${n}分${s}秒`,
  ([y, m, d, h, n, s]) =>
    `${MONTHS[m - 1] ?? 'Dec'} ${m > 12 ? 40 : d} ${two(h)}:${two(n)}:${two(s)} ${y} GMT`,
];

const year = fc.integer({ min: 2020, max: 2048 });
const valid = fc.tuple(
  year,
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 28 }),
  fc.integer({ min: 0, max: 23 }),
  fc.integer({ min: 0, max: 59 }),
  fc.integer({ min: 0, max: 59 }),
);
const invalid: fc.Arbitrary<Fields> = valid.chain(([y, m, d, h, n, s]) =>
  fc.oneof(
    fc.integer({ min: 32, max: 99 }).map((day): Fields => [y, m, day, h, n, s]),
    fc.integer({ min: 13, max: 99 }).map((month): Fields => [y, month, d, h, n, s]),
    fc.constantFrom<Fields>(
      [y, 2, 30, h, n, s],
      [y, 4, 31, h, n, s],
      [y, 11, 31, h, n, s],
      [y, m, 0, h, n, s],
      [2025, 2, 29, h, n, s],
    ),
    fc.integer({ min: 25, max: 99 }).map((hour): Fields => [y, m, d, hour, n, s]),
    fc.integer({ min: 60, max: 99 }).map((minute): Fields => [y, m, d, h, minute, s]),
    fc.integer({ min: 60, max: 99 }).map((second): Fields => [y, m, d, h, n, second]),
  ),
);

test('fields out of range are never converted, in any format', () => {
  fc.assert(
    fc.property(invalid, fc.constantFrom(...WRITERS), (fields, write) => {
      const { kind } = readValidity(write(fields), CONTEXT);
      expect({ text: write(fields), converted: kind === 'moment' || kind === 'period' }).toEqual({
        text: write(fields),
        converted: false,
      });
    }),
    { numRuns: 1500 },
  );
});
