import { readValidity } from '../../src/dates';
import { CONTEXT } from './context';

const GMT = '2012-12-11T08:59:59+09:00';
const JST = '2012-12-10T23:59:59+09:00';

const isoOf = (text: string): unknown => {
  const reading = readValidity(text, CONTEXT);
  return reading.kind === 'moment' ? reading.at.iso : reading;
};

describe('the zone beside a time', () => {
  test.each([
    ['12/10/2012 23:59:59GMT', GMT],
    ['12/10/2012 23:59:59 (utc)', GMT],
    ['12/10/2012 23:59:59 (G M T)', GMT],
    ['12/10/2012 23:59:59 Ｇ Ｍ Ｔ', GMT],
    ['12/10/2012 23:59:59 J S T', JST],
    ['12/10/2012 23:59:59 グリニッジ標準時', GMT],
    ['12/10/2012 23:59:59 協定世界時', GMT],
    ['12/10/2012 23:59:59 -0000', GMT],
    ['2012/12/10 23:59:59 JST', JST],
    ['2012/12/10 23:59:59 日本時間', JST],
    ['2012/12/10 23:59:59 (日本標準時)', JST],
    ['2012/12/10 23:59:59 GMT+9', JST],
    ['2012/12/10 23:59:59 (UTC+09:00) 大阪、札幌、東京', JST],
    ['2012/12/10 23:59:59 JST(GMT+9)', JST],
    ['2012-12-10T23:59:59+09:00[Asia/Tokyo]', JST],
    ['2012年12月10日 日本時間 23時59分59秒', JST],
    ['2012-12-10 23:59:59 EST', '2012-12-11T13:59:59+09:00'],
    ['2012-07-10 23:59:59 PDT', '2012-07-11T15:59:59+09:00'],
    ['2012-12-10 23:59:59 -0500 (EST)', '2012-12-11T13:59:59+09:00'],
    ['2012-12-10 23:59:59 Pacific Standard Time', '2012-12-11T16:59:59+09:00'],
    ['2012-07-10 23:59:59 America/New_York', '2012-07-11T12:59:59+09:00'],
    ['2012-12-10T23:59:59-12:00', '2012-12-11T20:59:59+09:00'],
  ])('%s', (text, iso) => {
    expect(isoOf(text)).toBe(iso);
  });
});

describe('a zone stated elsewhere', () => {
  test.each([
    ['日本時間 2012/12/10 23:59:59', JST],
    ['JSTで 2012/12/10 23:59:59', JST],
    ['有効期限(日本時間): 2012/12/10 23:59:59', JST],
    ['有効期限は2012/12/10 23:59:59です。日本時間です。', JST],
    ['GMTではなく日本時間です。2012/12/10 23:59:59', JST],
    ['日本時間で2012/12/10 23:59:59までなら、GMTだといつ?', JST],
    ['日本時間で2012/12/10 23:59:59まで有効。GMT表示では?', JST],
    ['日本時間で2012/12/10 23:59:59まで有効って書いてあるけど、9時間足すの?', JST],
  ])('%s', (text, iso) => {
    expect(isoOf(text)).toBe(iso);
  });
});

describe('the zone that the answer is wanted in is not the zone of the time', () => {
  test.each([
    ['2012/12/10 23:59:59 GMT を日本時間に直して'],
    ['2012/12/10 23:59:59 日本時間だと?'],
    ['2012/12/10 23:59:59 GMT 日本時間では?'],
    ['2012/12/10 23:59:59 GMT JSTに変換'],
    ['2012/12/10 23:59:59 GMTから日本時間に'],
    ['日本時間で2012/12/10 23:59:59はいつ?'],
    ['Convert to JST: 12/10/2012 23:59:59 GMT'],
    ['12/10/2012 23:59:59 GMT です。知りたいのは日本時間です。'],
    ['12/10/2012 23:59:59(日本時間に直してください)'],
    ['サーバIDの有効期限が 12/10/2012 23:59:59 GMT から JST に変換するといつ'],
  ])('%s', (text) => {
    expect(isoOf(text)).toBe(GMT);
  });
});

describe('one moment in two zones', () => {
  test.each([
    ['12/10/2012 23:59:59 GMT(日本時間 12/11/2012 08:59:59)'],
    ['12/10/2012 23:59:59 GMT = 12/11/2012 08:59:59 JST'],
    ['2012年12月11日 8:59:59\n(2012年12月10日 23:59:59 GMT)'],
    ['2012/12/10 23:59:59 GMT (2012/12/11 8:59:59)'],
  ])('%j is one moment', (text) => {
    expect(isoOf(text)).toBe(GMT);
  });
});

describe('zones that are not guessed', () => {
  test.each([
    ['2012-12-10 23:59:59 CST', 'zone-unknown'],
    ['2012-12-10 23:59:59 IST', 'zone-unknown'],
    ['2012-12-10 23:59:59 XYZ', 'zone-unknown'],
    ['2012-12-10 23:59:59A', 'zone-unknown'],
    ['2012-12-10 23:59:59 現地時間', 'zone-unknown'],
    ['2012-12-10 23:59:59 サーバー時間', 'zone-unknown'],
    ['2012-12-10T23:59:59+15:00', 'zone-unknown'],
    ['2012-12-10T23:59:59-13:00', 'zone-unknown'],
    ['2012-12-10T23:59:59+09:60', 'zone-unknown'],
    ['12/10/2012 23:59:59 GMT+9時間', 'zone-unknown'],
    ['2012/12/10 23:59:59 GMT JST', 'zone-mismatch'],
    ['日本時間 2012/12/10 23:59:59 GMT', 'zone-mismatch'],
    ['有効期限(日本時間): 2012/12/10 23:59:59 GMT', 'zone-mismatch'],
    ['2012-12-10T23:59:59Z JST', 'zone-mismatch'],
    ['12/10/2012 23:59:59 GMT です。日本時間です。', 'zone-mismatch'],
    ['Mon Dec 10 2012 23:59:59 GMT+0900 (Pacific Standard Time)', 'zone-mismatch'],
    ['12/10/2012 23:59:59 GMT(日本時間 12/11/2012 09:59:59)', 'time-mismatch'],
    ['2012-03-11 02:30:00 America/New_York', 'no-such-time'],
  ])('%s', (text, reason) => {
    expect(readValidity(text, CONTEXT)).toMatchObject({ kind: 'impossible', reason });
  });
});
