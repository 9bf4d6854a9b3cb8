import { readElapsedDays } from '../../src/dates';

test.each([
  ['31', 31],
  ['３１', 31],
  ['31日です', 31],
  ['発行から31日', 31],
  ['発行してから三十一日です', 31],
  ['31日目', 31],
  ['31日経過', 31],
  ['3週間前', 21],
  ['1週間と3日前', 10],
])('「%s」 is so many days', (text, days) => {
  expect(readElapsedDays(text)?.days).toBe(days);
});

test.each([['1か月前'], ['30日くらい前'], ['30日以上'], ['あと30日前後'], ['1/20'], ['いいえ'], ['']])(
  '「%s」 is no exact number of days',
  (text) => {
    expect(readElapsedDays(text)).toBeUndefined();
  },
);
