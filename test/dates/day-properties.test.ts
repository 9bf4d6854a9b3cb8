import fc from 'fast-check';
import { DateTime } from 'luxon';
import { findDays, readDay } from '../../src/dates';

const WEEKDAYS = '月火水木金土日';
const KANJI = '〇一二三四五六七八九';

const kanji = (number: number): string => {
  const tens = Math.floor(number / 10);
  const one = number % 10 === 0 ? '' : (KANJI[number % 10] ?? '');
  return `${tens > 1 ? KANJI[tens] : ''}${tens > 0 ? '十' : ''}${one}`;
};

const wide = (number: number): string =>
  String(number).replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)] ?? '');

const monthsBetween = (day: DateTime, now: DateTime): number =>
  now.year * 12 + now.month - day.year * 12 - day.month;

const weekday = (day: DateTime): string => WEEKDAYS[day.weekday - 1] ?? '';
const nth = (day: DateTime): number => Math.ceil(day.day / 7);
const daysAgo = (day: DateTime, now: DateTime): number =>
  Math.round(now.startOf('day').diff(day, 'days').days);
const isLatest = (day: DateTime, now: DateTime): boolean => day.plus({ years: 1 }) > now;
const weeksAgo = (day: DateTime, now: DateTime): number =>
  Math.round(now.startOf('week').diff(day.startOf('week'), 'weeks').weeks);

/** How people say a day, and when it can be said so. */
const FORMS: readonly [string, (day: DateTime, now: DateTime) => string | undefined][] = [
  ['N日前', (day, now) => `${daysAgo(day, now)}日前`],
  ['今日からN日前', (day, now) => `今日から${wide(daysAgo(day, now))}日前`],
  ['昨日のN日前', (day, now) => (daysAgo(day, now) > 1 ? `昨日の${daysAgo(day, now) - 1}日前` : undefined)],
  ['another day の N日後', (day) => `${day.minus({ days: 9 }).toFormat('yyyy/M/d')}の9日後`],
  ['another day の 翌日', (day) => `${day.minus({ days: 1 }).toFormat('yyyy年M月d日')}の翌日`],
  ['M月のd日', (day, now) => (isLatest(day, now) ? `${day.month}月の${day.day}日` : undefined)],
  [
    'kanji M月d日',
    (day, now) => (isLatest(day, now) ? `${kanji(day.month)}月${kanji(day.day)}日` : undefined),
  ],
  [
    'M月d日 with its weekday',
    (day, now) => (isLatest(day, now) ? `${day.month}月${day.day}日(${weekday(day)})` : undefined),
  ],
  ['yyyy年のM月のd日', (day) => `${day.year}年の${wide(day.month)}月の${wide(day.day)}日`],
  [
    '去年のM月d日',
    (day, now) =>
      now.year - day.year < 2
        ? `${now.year === day.year ? '今年' : '去年'}の${day.month}月${day.day}日`
        : undefined,
  ],
  [
    '先月のd日',
    (day, now) => {
      const word = ['今月', '先月', '先々月'][monthsBetween(day, now)];
      return word && `${word}の${day.day}日`;
    },
  ],
  [
    '先月の第nX曜日',
    (day, now) => {
      const word = ['今月', '先月', '先々月'][monthsBetween(day, now)];
      return word && `${word}の第${kanji(nth(day))}${weekday(day)}曜日`;
    },
  ],
  [
    'M月の第nX曜日',
    (day, now) =>
      isLatest(day.minus({ days: 7 }), now) ? `${day.month}月の第${nth(day)}${weekday(day)}曜日` : undefined,
  ],
  ['d日X曜日', (day, now) => (daysAgo(day, now) < 28 ? `${day.day}日${weekday(day)}曜日` : undefined)],
  [
    '先週のX曜日',
    (day, now) => {
      const word = ['今週', '先週', '先々週'][weeksAgo(day, now)];
      return word && day.weekday < 7 ? `${word}の${weekday(day)}曜日` : undefined;
    },
  ],
  [
    'N週間前のX曜',
    (day, now) =>
      weeksAgo(day, now) > 0 && day.weekday < 7
        ? `${weeksAgo(day, now)}週間前の${weekday(day)}曜`
        : undefined,
  ],
];

const nows = fc
  .integer({ min: 0, max: 1500 })
  .map((days) => DateTime.fromISO('2025-01-01T10:00', { zone: 'Asia/Tokyo' }).plus({ days }));
const agos = fc.integer({ min: 1, max: 420 });

describe.each(FORMS)('a day said as %s', (_name, say) => {
  test('is that day, in a sentence too', () => {
    const around = fc.constantFrom(
      ['', ''],
      ['発行日は', 'です'],
      ['', 'に発行されました'],
      ['ｻｰﾊﾞの件、', 'に取りました。'],
    );
    fc.assert(
      fc.property(nows, agos, around, (now, ago, [before = '', after = '']) => {
        const day = now.startOf('day').minus({ days: ago });
        const said = say(day, now);
        fc.pre(said !== undefined);
        const context = { now, targetZone: 'Asia/Tokyo' };
        const text = `${before}${said}${after}`;
        const expected = day.toFormat('yyyy-MM-dd');
        expect({ text, read: readDay(text, context) }).toMatchObject({
          text,
          read: { kind: 'day', day: expected },
        });
        expect(findDays(text, context)).toMatchObject([
          { start: before.length, text: said, approximate: false },
        ]);
      }),
      { numRuns: 150 },
    );
  });

  test('is no single day where a hedge stands with it, but the day is among those meant', () => {
    const hedge = fc.constantFrom(
      ['', 'くらい'],
      ['', 'ごろです'],
      ['たぶん', 'です'],
      ['', 'だったと思います'],
      ['確か、', 'に発行'],
      ['', 'かもしれません'],
    );
    fc.assert(
      fc.property(nows, agos, hedge, (now, ago, [before = '', after = '']) => {
        const day = now.startOf('day').minus({ days: ago });
        const said = say(day, now);
        fc.pre(said !== undefined);
        const reading = readDay(`${before}${said}${after}`, { now, targetZone: 'Asia/Tokyo' });
        const expected = day.toFormat('yyyy-MM-dd');
        expect(reading.kind).toBe('vague');
        if (reading.kind !== 'vague') return;
        expect(reading.earliest !== undefined && reading.earliest < expected).toBe(true);
        expect(reading.latest >= expected).toBe(true);
        expect(reading.latest <= now.toFormat('yyyy-MM-dd')).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
