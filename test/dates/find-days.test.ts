import fc from 'fast-check';
import { type DayMention, findDays } from '../../src/dates';
import { NOW } from './context';

const CONTEXT = { now: NOW, targetZone: 'Asia/Tokyo' };

const meant = ({ days }: DayMention): unknown => {
  switch (days.kind) {
    case 'day':
      return days.day;
    case 'vague':
      return [days.earliest, days.latest];
    case 'ambiguous':
      return days.candidates;
    default:
      return days.reason;
  }
};

describe('the whole wording of a day is found inside a sentence', () => {
  test.each([
    ['昨日', 'told', '2026-02-18'],
    ['先週の金曜日', 'told', '2026-02-13'],
    ['45日前', 'told', '2026-01-05'],
    ['半年前', 'told', '2025-08-19'],
    ['去年の12月5日', 'told', '2025-12-05'],
    ['先月の15日', 'told', '2026-01-15'],
    ['先月', 'told', ['2026-01-01', '2026-01-31']],
    ['2026/1/5', 'written', '2026-01-05'],
    ['２０２６／１／５', 'written', '2026-01-05'],
    ['R8.1.5', 'written', '2026-01-05'],
    ['令和八年一月五日', 'written', '2026-01-05'],
    ['1/20', 'written', '2026-01-20'],
    ['１２月１日', 'written', '2025-12-01'],
    ['12月', 'written', ['2025-12-01', '2025-12-31']],
    ['発行から35日', 'since', '2026-01-15'],
  ])('%s', (text, kind, days) => {
    const before = '  ｻｰﾊﾞの件です。';
    const [found, ...others] = findDays(`${before}${text}、よろしく`, CONTEXT);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ start: before.length, end: before.length + text.length, text, kind });
    expect(found && meant(found)).toEqual(days);
  });
});

test.each([
  ['１２月１日付の証明書と20日に届いた書類', ['１２月１日付', '20日']],
  ['40日たちました。発行日は1/20です', ['40日たちました', '1/20']],
  ['昨日頼んだのでまだ届いてません。謄本は12月1日発行です', ['昨日', '12月1日']],
  ['去年の担当は田中で、先週の金曜日に代わりました', ['去年', '先週の金曜日']],
  ['2026年1月20日 23:59:59 GMT に切れます', ['2026年1月20日 23:59:59 GMT']],
  ['更新したいのですが', []],
])('each is told apart, in order: %s', (text, words) => {
  expect(findDays(text, CONTEXT).map((mention) => mention.text)).toEqual(words);
});

test('offsets lead to the wording in any text, in order and without overlaps', () => {
  const pieces = fc.constantFrom(
    ...[
      '昨日',
      '先月の',
      '１５日',
      '十二月一日',
      'R8.1.5',
      '発行から',
      '４０日',
      'たちました',
      'ｶﾞ',
      '\u200e',
      '　',
    ],
    ...[
      '1/20',
      'くらい',
      'の',
      'から',
      '金曜日',
      '2026-01-05T10:00Z',
      '前',
      '後',
      '。',
      '😀',
      'サーバID',
      '㋀',
      '年末',
    ],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      let last = 0;
      for (const mention of findDays(text, CONTEXT)) {
        expect(text.slice(mention.start, mention.end)).toBe(mention.text);
        expect(mention.text).toBe(mention.text.trim());
        expect(mention.start).toBeGreaterThanOrEqual(last);
        expect(mention.end).toBeGreaterThan(mention.start);
        last = mention.end;
      }
    }),
    { numRuns: 2000 },
  );
});
