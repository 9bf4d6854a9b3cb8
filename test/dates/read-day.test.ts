import { readDay } from '../../src/dates';
import { NOW } from './context';

const CONTEXT = { now: NOW, targetZone: 'Asia/Tokyo' };

const dayOf = (text: string): unknown => {
  const reading = readDay(text, CONTEXT);
  return reading.kind === 'day' ? reading.day : reading;
};

describe('a written day', () => {
  test.each([
    ['2026年1月31日', '2026-01-31'],
    ['２０２６／１／３１', '2026-01-31'],
    ['令和8年1月31日に発行されました', '2026-01-31'],
    ['R8.1.31', '2026-01-31'],
    ['二〇二六年一月三十一日', '2026-01-31'],
    ['2026年1月31日(土)', '2026-01-31'],
    ['10/12/2025', '2025-10-12'],
    ['Jan 31, 2026', '2026-01-31'],
    ['20260131', '2026-01-31'],
    ['2026-12-24', '2026-12-24'],
  ])('%s', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });

  test.each([
    ['1月20日', '2026-01-20'],
    ['1/20です', '2026-01-20'],
    ['2/19', '2026-02-19'],
    ['2/20', '2025-02-20'],
    ['12月25日に取得', '2025-12-25'],
  ])('without a year is the latest one not after today: %s', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });

  test.each([
    ['Jan 31 14:59:59 2026 GMT', '2026-01-31'],
    ['Jan 31 15:00:00 2026 GMT', '2026-02-01'],
    ['2026-01-31T23:00:00+09:00', '2026-01-31'],
    ['2026-01-31 23:00', '2026-01-31'],
    ['Not Before: Jan 31 15:00:00 2026 GMT\nNot After : Jan 31 14:59:59 2027 GMT', '2026-02-01'],
  ])('with a time and a zone is the day in Japan: %j', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });

  test.each([
    ['発行日、やっぱり1/20でした', '2026-01-20'],
    ['1/15じゃなくて1/20でした', '2026-01-20'],
    ['1月15日ではなく1月20日', '2026-01-20'],
    ['有効期限は2027年1月1日、発行日は2026年1月1日です', '2026-01-01'],
    ['登記簿は1月22日に取得しました', '2026-01-22'],
  ])('is found among others: %s', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });
});

describe('a day told from today', () => {
  test.each([
    ['今日', '2026-02-19'],
    ['昨日発行しました', '2026-02-18'],
    ['おととい', '2026-02-17'],
    ['一昨日', '2026-02-17'],
    ['明日', '2026-02-20'],
    ['31日前', '2026-01-19'],
    ['３１日前です', '2026-01-19'],
    ['三十一日前', '2026-01-19'],
    ['31日経ちました', '2026-01-19'],
    ['31日が経過しました', '2026-01-19'],
    ['発行から31日', '2026-01-19'],
    ['発行後31日です', '2026-01-19'],
    ['今日で31日です', '2026-01-19'],
    ['31日目です', '2026-01-19'],
    ['2週間前', '2026-02-05'],
    ['3ヶ月前', '2025-11-19'],
    ['三か月前', '2025-11-19'],
    ['3カ月前', '2025-11-19'],
    ['半年前', '2025-08-19'],
    ['1年前', '2025-02-19'],
    ['1年2か月前', '2024-12-19'],
    ['先月の15日に発行', '2026-01-15'],
    ['今月3日', '2026-02-03'],
    ['先々月20日', '2025-12-20'],
    ['先月末', '2026-01-31'],
    ['1月末', '2026-01-31'],
    ['先週の月曜', '2026-02-09'],
    ['月曜日', '2026-02-16'],
    ['去年の12月10日', '2025-12-10'],
    ['昨年12/10', '2025-12-10'],
    ['一昨年の3月1日', '2024-03-01'],
    ['今年の1月20日', '2026-01-20'],
    ['去年の今日', '2025-02-19'],
    ['15日に発行しました', '2026-02-15'],
    ['20日に発行しました', '2026-01-20'],
  ])('%s', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });

  test('is clamped where the month is shorter', () => {
    const now = NOW.set({ month: 5, day: 31 });
    expect(readDay('3か月前', { ...CONTEXT, now })).toMatchObject({ day: '2026-02-28' });
  });

  test('is counted in Japan, whatever zone the clock is in', () => {
    const now = NOW.set({ hour: 1 }).setZone('America/New_York');
    expect(readDay('昨日', { ...CONTEXT, now })).toMatchObject({ day: '2026-02-18' });
  });

  test('is read back with its weekday', () => {
    expect(readDay('31日前', CONTEXT)).toEqual({
      kind: 'day',
      day: '2026-01-19',
      understood: '2026年1月19日(月)',
      matched: '31日前',
      relative: true,
    });
  });
});

describe('a loose word comes back as the days that it can mean', () => {
  test.each([
    ['先月', '2026-01-01', '2026-01-31'],
    ['今月', '2026-02-01', '2026-02-19'],
    ['去年', '2025-01-01', '2025-12-31'],
    ['2025年12月', '2025-12-01', '2025-12-31'],
    ['12月', '2025-12-01', '2025-12-31'],
    ['先月の初め', '2026-01-01', '2026-01-10'],
    ['先週', '2026-02-08', '2026-02-15'],
    ['先週の日曜', '2026-02-08', '2026-02-15'],
    ['半月前', '2026-01-30', '2026-02-09'],
    ['数日前', '2026-02-10', '2026-02-17'],
    ['2、3日前', '2026-02-16', '2026-02-17'],
    ['二三日前', '2026-02-16', '2026-02-17'],
    ['10日ほど前', '2026-02-07', '2026-02-11'],
    ['1月20日頃', '2026-01-17', '2026-01-23'],
    ['まだ30日経っていません', '2026-01-21', '2026-02-19'],
    ['30日以内です', '2026-01-20', '2026-02-19'],
    ['30日以上経っています', undefined, '2026-01-20'],
    ['30日を過ぎています', undefined, '2026-01-19'],
    ['だいぶ前', undefined, '2026-02-18'],
  ])('%s', (text, earliest, latest) => {
    const reading = readDay(text, CONTEXT);
    const read = reading.kind === 'vague' ? [reading.earliest, reading.latest] : reading;
    expect(read).toEqual([earliest, latest]);
  });
});

describe('what is not taken for a day', () => {
  test.each([
    ['13/10/2025', ['2025-10-13']],
    ['31日です', ['2026-01-31', '2026-01-19']],
    ['1月15日か1月20日', ['2026-01-15', '2026-01-20']],
  ])('%s is asked about', (text, candidates) => {
    expect(readDay(text, CONTEXT)).toMatchObject({ kind: 'ambiguous', candidates });
  });

  test.each([
    ['2026年1月32日', 'no-such-date'],
    ['2/30', 'no-such-date'],
    ['去年の2月29日', 'no-such-date'],
    ['先月の32日', 'no-such-date'],
    ['令和元年4月1日', 'era-out-of-range'],
    ['2026年1月31日(日)', 'weekday-mismatch'],
    ['26/1/20', 'two-digit-year'],
    ['8年1月31日', 'two-digit-year'],
  ])('%s is impossible', (text, reason) => {
    expect(readDay(text, CONTEXT)).toMatchObject({ kind: 'impossible', reason });
  });

  test.each([
    ['わからない'],
    ['はい'],
    ['有効期限は2027年1月1日です'],
    ['初めてじゃないけどコモンネームが変わります'],
    [''],
  ])('「%s」 holds none', (text) => {
    expect(readDay(text, CONTEXT)).toEqual({ kind: 'none' });
  });
});
