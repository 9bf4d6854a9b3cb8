import { completeTime, type NeedsTimeReading, readValidity } from '../../src/dates';
import { CONTEXT } from './context';

const START = '2011-12-10T09:00:00+09:00';
const END = '2012-12-11T08:59:59+09:00';

const periodOf = (text: string): unknown => {
  const reading = readValidity(text, CONTEXT);
  return reading.kind === 'period' ? [reading.start.iso, reading.end.iso] : reading;
};

describe('a start and an end', () => {
  test.each([
    ['Validity Start Date:12/10/2011 00:00:00 GMT\nValidity End Date :12/10/2012 23:59:59 GMT'],
    [
      'Validity\n    Not Before: Dec 10 00:00:00 2011 GMT\n    Not After : Dec 10 23:59:59 2012 GMT\nSubject: CN=www.example.co.jp',
    ],
    ['Not After: Dec 10 23:59:59 2012 GMT\nNot Before: Dec 10 00:00:00 2011 GMT'],
    ['start date: Dec 10 00:00:00 2011 GMT\nexpire date: Dec 10 23:59:59 2012 GMT'],
    ['Valid from: Sat Dec 10 00:00:00 GMT 2011 until: Mon Dec 10 23:59:59 GMT 2012'],
    ['"notBefore":"2011-12-10T00:00:00Z","notAfter":"2012-12-10T23:59:59Z"'],
    ['valid_from: Dec 10 00:00:00 2011 GMT, valid_to: Dec 10 23:59:59 2012 GMT'],
    ['UTCTIME :111210000000Z\nUTCTIME :121210235959Z'],
    ['2011-12-10T00:00:00Z/2012-12-10T23:59:59Z'],
    ['2011-12-10 00:00:00-2012-12-10 23:59:59'],
    ['12/10/2011 00:00:00 から 12/10/2012 23:59:59 まで'],
    ['from 12/10/2011 00:00:00 to 12/10/2012 23:59:59 GMT'],
    ['00:00:00 12/10/2011 - 23:59:59 12/10/2012'],
    ['開始 終了\n2011/12/10 00:00:00 2012/12/10 23:59:59'],
    ['有効期限 2011/12/10 00:00:00 - 2012/12/10 23:59:59'],
    ['2011/12/10 00:00:00\n有効期限 2012/12/10 23:59:59'],
    ['開始日時 2011/12/10 00:00:00 GMT、終了日時 2012/12/10 23:59:59 GMT。日本時間だと?'],
    ['有効期間: 2011年12月10日 09時00分00秒 ～ 2012年12月11日 08時59分59秒 (日本時間)'],
    ['日本時間 2011/12/10 9:00:00 〜 日本時間 2012/12/11 8:59:59'],
    ['有効期間の開始日: Sat Dec 10 09:00:00 JST 2011終了日: Tue Dec 11 08:59:59 JST 2012'],
  ])('%j', (text) => {
    expect(periodOf(text)).toEqual([START, END]);
  });

  test('a second time alone is on the same day', () => {
    expect(periodOf('2012/12/10 00:00〜23:59 GMT')).toEqual([
      '2012-12-10T09:00:00+09:00',
      '2012-12-11T08:59:00+09:00',
    ]);
  });

  test.each([
    ['notBefore=Dec 10 23:59:59 2012 GMT\nnotAfter=Dec 10 00:00:00 2011 GMT', 'end-before-start'],
    ['12/10/2012 23:59:59 - 12/10/2011 00:00:00', 'end-before-start'],
    ['2012-12-10 09:00 JST 〜 2012-12-10 00:00:01 JST', 'end-before-start'],
    ['notAfter=Dec 10 00:00:00 2011 GMT\nnotAfter=Dec 10 23:59:59 2012 GMT', 'too-many-dates'],
    ['A EXPIRES\nadmin Aug 02, 2026 23:59 UTC 1d\napi Aug 03, 2026 23:59 UTC 2d', 'too-many-dates'],
    [
      'NotBefore NotAfter\n2026-01-15T00:00:00Z 2026-08-02T23:59:59Z\n2026-01-16T00:00:00Z 2026-08-03T23:59:59Z',
      'too-many-dates',
    ],
    ['2010/1/1 10:00\n2011/1/1 10:00\n2012/1/1 10:00', 'too-many-dates'],
    ['notBefore=Dec 10 00:00:00 2011 GMT\nnotAfter=Feb 30 23:59:59 2012 GMT', 'no-such-date'],
  ])('%j is refused', (text, reason) => {
    expect(readValidity(text, CONTEXT)).toMatchObject({ kind: 'impossible', reason });
  });
});

describe('which side a single date is', () => {
  test.each([
    ['notAfter=Dec 10 23:59:59 2012 GMT', 'end'],
    ['有効期限: 2012/12/10 23:59:59', 'end'],
    ['2012/12/10 23:59:59 まで', 'end'],
    ['失効日 2012/12/10 23:59:59', 'end'],
    ['有効期間の開始 2012/12/10 0:00:00', 'start'],
    ['発効日 2012/12/10 0:00:00', 'start'],
    ['Validity Start Date:12/10/2011 00:00:00 GMT', 'start'],
    ['2012/12/10 0:00:00 から', 'start'],
    ['12/10/2012 23:59:59 GMT', undefined],
    ['12/10/2012 23:59:59 GMTから日本時間に', undefined],
  ])('%s', (text, side) => {
    const reading = readValidity(text, CONTEXT);
    expect(reading.kind === 'moment' ? reading.side : reading).toBe(side);
  });
});

const open = (text: string): NeedsTimeReading => {
  const reading = readValidity(text, CONTEXT);
  if (reading.kind !== 'needs-time') throw new Error(`${text} needs no time: ${reading.kind}`);
  return reading;
};

describe('a date without a time', () => {
  test.each([
    ['12/10/2012', 'at', ['2012-12-10']],
    ['10 December 2012', 'at', ['2012-12-10']],
    ['有効期限は令和8年3月1日です', 'at', ['2026-03-01']],
    ['12/10/2011〜12/10/2012', 'start', ['2011-12-10', '2012-12-10']],
    ['12/10/2011 00:00:00 〜 12/10/2012', 'end', ['2011-12-10', '2012-12-10']],
    [
      'Validity Start Date:12/10/2011\nValidity End Date :12/10/2012 23:59:59 GMT',
      'start',
      ['2011-12-10', '2012-12-10'],
    ],
  ])('%j is asked for its time', (text, asks, days) => {
    const reading = open(text);
    expect([reading.asks, reading.dates.map(({ day }) => day)]).toEqual([asks, days]);
  });

  test.each([
    ['2012-12-10', '23:59:59 GMT', END],
    ['2012-12-10', '23時59分59秒です', END],
    ['2012-12-10', 'GMTで23:59:59です', END],
    ['2012-12-10', '235959', END],
    ['2012-12-10', '午後11時59分59秒 日本時間', '2012-12-10T23:59:59+09:00'],
    ['2012-12-10', '23:59:59、JSTで', '2012-12-10T23:59:59+09:00'],
    ['2012-12-10 JST', '23:59:59', '2012-12-10T23:59:59+09:00'],
    ['2012-12-10', '2011-12-10 00:00:00 GMT', START],
  ])('%s, then %s', (date, time, iso) => {
    const reading = completeTime(open(date), time, CONTEXT);
    expect(reading).toMatchObject({ kind: 'moment', at: { iso } });
  });

  test.each([
    ['2011-12-10 〜 2012-12-10', '0:00:00 と 23:59:59'],
    ['2011-12-10 〜 2012-12-10', '終了は23:59:59、開始は0:00:00 GMT'],
    ['2011-12-10 00:00:00 GMT 〜 2012-12-10', '23:59:59 GMT'],
  ])('%s, then %s', (dates, times) => {
    expect(completeTime(open(dates), times, CONTEXT)).toMatchObject({
      start: { iso: START },
      end: { iso: END },
    });
  });

  test('of two, one time leaves the other to ask for', () => {
    const half = completeTime(open('2011-12-10 〜 2012-12-10'), '0:00:00', CONTEXT);
    expect(half).toMatchObject({ kind: 'needs-time', asks: 'end' });
    if (half.kind === 'needs-time') {
      expect(completeTime(half, '23:59:59', CONTEXT)).toMatchObject({
        start: { iso: START },
        end: { iso: END },
      });
    }
  });

  test('both get one time where the text says so', () => {
    const reading = completeTime(open('2011-12-10 〜 2012-12-10'), 'どちらも0時です', CONTEXT);
    expect(reading).toMatchObject({ start: { iso: START }, end: { iso: '2012-12-10T09:00:00+09:00' } });
  });

  test.each([
    ['2012-12-10', '25:00', 'no-such-time'],
    ['2012-12-10', '23:59:60', 'leap-second'],
    ['2012-12-10 GMT', '23:59:59 JST', 'zone-mismatch'],
    ['2012-12-10', '12:00 13:00', 'time-mismatch'],
    ['2012-12-10 23:00 GMT 〜 2012-12-10', '22:00 GMT', 'end-before-start'],
  ])('%s, then %s is refused', (date, time, reason) => {
    expect(completeTime(open(date), time, CONTEXT)).toMatchObject({ kind: 'impossible', reason });
  });

  test.each([['わからない'], ['電話は03-1234-5678'], ['12時間'], ['30日です'], ['']])(
    '「%s」 is no time',
    (text) => {
      expect(completeTime(open('2012-12-10'), text, CONTEXT)).toEqual({ kind: 'none' });
    },
  );
});
