import { readValidity } from '../../src/dates';
import { CONTEXT } from './context';

const END = '2012-12-11T08:59:59+09:00';
const END_MINUTE = '2012-12-11T08:59:00+09:00';
const SAME_WALL = '2012-12-10T23:59:59+09:00';

const isoOf = (text: string): unknown => {
  const reading = readValidity(text, CONTEXT);
  return reading.kind === 'moment' ? reading.at.iso : reading;
};

describe('a single date-time', () => {
  test.each([
    ['Validity End Date :12/10/2012 23:59:59 GMT', END],
    ['1/2/2012 1:02:03', '2012-01-02T10:02:03+09:00'],
    ['12-10-2012 23:59:59', END],
    ['notAfter=Dec 10 23:59:59 2012 GMT', END],
    ['            Not After : Dec  9 23:59:59 2012 GMT', '2012-12-10T08:59:59+09:00'],
    ['Mon Dec 10 23:59:59 GMT 2012', END],
    ['2012-12-10T23:59:59Z', END],
    ['2012-12-10t23:59:59z', END],
    ['2012-12-10 23:59:59.123+05:30', '2012-12-11T03:29:59.123+09:00'],
    ['2012-12-10T23:59:59,5Z', '2012-12-11T08:59:59.500+09:00'],
    ['2012-12-10T2359Z', END_MINUTE],
    ['2012-12-10T23Z', '2012-12-11T08:00:00+09:00'],
    ['20121210T235959Z', END],
    ['2012-W50-1T23:59:59Z', END],
    ['2012-345T23:59:59Z', END],
    ['Mon, 10 Dec 2012 23:59:59 +0000', END],
    ['Mon, 10 Dec 12 23:59:59 GMT', END],
    ['Monday, 10-Dec-12 23:59:59 GMT', END],
    ['Mon, 10 Dec 2012 23:59:59 CST', '2012-12-11T14:59:59+09:00'],
    ['UTCTIME           :121210235959Z', END],
    ['1212102359Z', END_MINUTE],
    ['121210235959+0900', SAME_WALL],
    ['20121210235959Z', END],
    ['20121210235959.5Z', '2012-12-11T08:59:59.500+09:00'],
    ['20121210 235959', END],
    ['Mon Dec 10 2012 23:59:59 GMT+0000 (Coordinated Universal Time)', END],
    ['\u200e2012\u200e年\u200e12\u200e月\u200e10\u200e日、\u200f\u200e23:59:59', END],
    ['12/10/2012, 11:59:59\u202fPM', END],
    ['Dec. 10, 2012, 11:59:59 p.m.', END],
    ['December 10th, 2012 11:59 PM UTC', END_MINUTE],
    ['10th of December 2012 23:59:59', END],
    ['10-DEC-2012 23:59:59 GMT', END],
    ['[10/Dec/2012:23:59:59 +0900]', SAME_WALL],
    ['2012-Dec-10 23:59:59', END],
    ['23:59:59 GMT, Dec 10 2012', END],
    ['2012.12.10 23:59:59', END],
    ['2012. 12. 10. 23:59:59', END],
    ['２０１２／１２／１０　２３：５９：５９', END],
    ['有効期限\n2012年12月10日\n23:59:59', END],
  ])('%j', (text, iso) => {
    expect(isoOf(text)).toBe(iso);
  });
});

describe('the fifty-year rule of UTCTime', () => {
  test.each([
    ['500101000000Z', '1950-01-01T09:00:00+09:00'],
    ['991231235959Z', '2000-01-01T08:59:59+09:00'],
    ['000101000000Z', '2000-01-01T09:00:00+09:00'],
    ['491231235959Z', '2050-01-01T08:59:59+09:00'],
  ])('%s', (text, iso) => {
    expect(isoOf(text)).toBe(iso);
  });
});

describe('Japanese', () => {
  test.each([
    ['2012年12月10日 午後11時59分', END_MINUTE],
    ['2012年12月10日(月)午後11時59分59秒', END],
    ['2012年12月10日(月・祝) 23時59分59秒', END],
    ['2012年 12月 10日 23時 59分 59秒', END],
    ['2012年12月10日 23時59分59', END],
    ['2012年12月10日 夜11時59分', END_MINUTE],
    ['2012年12月10日 23時半', '2012-12-11T08:30:00+09:00'],
    ['12/10/2012 正午', '2012-12-10T21:00:00+09:00'],
    ['12/10/2012 深夜0時', '2012-12-10T09:00:00+09:00'],
    ['2012/12/10 午前12時00分', '2012-12-10T09:00:00+09:00'],
    ['2012/12/10 午後0時30分', '2012-12-10T21:30:00+09:00'],
    ['二〇一二年十二月十日 二十三時五十九分五十九秒', END],
    ['西暦二千十二年十二月十日 23:59:59', END],
    ['令和8年3月1日 23:59:59', '2026-03-02T08:59:59+09:00'],
    ['令和八年三月一日午前九時', '2026-03-01T18:00:00+09:00'],
    ['㋿8年3月1日 23:59:59', '2026-03-02T08:59:59+09:00'],
    ['R8.3.1 23:59:59', '2026-03-02T08:59:59+09:00'],
    ['令8.3.1 10:00', '2026-03-01T19:00:00+09:00'],
    ['H24/12/10 23:59:59', END],
    ['2026年(令和8年)3月1日 10:00', '2026-03-01T19:00:00+09:00'],
    ['令和8(2026)年3月1日 10:00', '2026-03-01T19:00:00+09:00'],
    ['令和元年5月1日 0時0分', '2019-05-01T09:00:00+09:00'],
    ['平成31年4月30日 23:59:59', '2019-05-01T08:59:59+09:00'],
    ['昭和64年1月7日 10:00', '1989-01-07T19:00:00+09:00'],
  ])('%s', (text, iso) => {
    expect(isoOf(text)).toBe(iso);
  });
});

describe('the end of a day', () => {
  test.each([
    ['2012/12/10 24:00', '2012-12-11T09:00:00+09:00'],
    ['2012-12-31T24:00:00Z', '2013-01-01T09:00:00+09:00'],
    ['2012年2月29日24時', '2012-03-01T09:00:00+09:00'],
  ])('%s is the next midnight', (text, iso) => {
    expect(isoOf(text)).toBe(iso);
  });
});

describe('a reading tells how it was read', () => {
  test('with the zone that was given', () => {
    expect(readValidity('notAfter=Dec 10 23:59:59 2012 GMT', CONTEXT)).toEqual({
      kind: 'moment',
      side: 'end',
      form: true,
      at: {
        iso: END,
        epoch: Date.UTC(2012, 11, 10, 23, 59, 59),
        read: '2012-12-10 23:59:59 GMT',
        matched: 'Dec 10 23:59:59 2012 GMT',
        format: 'openssl',
        zone: { name: 'GMT', offsetMinutes: 0, given: true },
        side: 'end',
      },
    });
  });

  test('with the display zone where the text gives none', () => {
    expect(readValidity('12/10/2012 23:59:59', CONTEXT)).toMatchObject({
      at: { read: '2012-12-10 23:59:59 GMT', zone: { name: 'GMT', given: false }, format: 'us-slash' },
    });
  });

  test('from the text as it was pasted', () => {
    const reading = readValidity('期限は２０１２／１２／１０　２３：５９です', CONTEXT);
    expect(reading).toMatchObject({ at: { matched: '２０１２／１２／１０　２３：５９' } });
  });
});
