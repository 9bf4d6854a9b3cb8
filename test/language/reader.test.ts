import { loadAnalyser } from '../../src/language/kuromoji';
import { createReader, type Reader } from '../../src/language/reader';

const terms = [
  { term: 'サーバID', reading: 'サーバアイディー', variants: ['サーバーID', 'server ID'] },
  { term: 'ID', reading: 'アイディー', variants: [] },
  { term: 'CSR', reading: 'シーエスアール', variants: ['CRS'] },
  { term: 'コモンネーム', reading: 'コモンネーム', variants: ['common name'] },
];
let reader: Reader;

beforeAll(async () => {
  reader = createReader(await loadAnalyser(), terms);
});

const stream = (text: string) =>
  reader
    .read(text)
    .sentences.map((sentence) => sentence.stream)
    .join('');

test.each([
  ['こうしんしんせいはいつから'],
  ['コウシンシンセイハイツカラ'],
  ['ｺｳｼﾝｼﾝｾｲﾊｲﾂｶﾗ'],
  ['koushin shinsei wa itsu kara'],
  ['行進申請はいつから'],
  ['更 新 申 請 は い つ か ら'],
])('%s sounds like 更新申請はいつから', (written) => {
  expect(stream(written)).toBe(stream('更新申請はいつから'));
});

test('terms are found in every spelling, with their reading', () => {
  const words = reader.read('サーバーIDのCRSとcommon name').sentences[0]?.words ?? [];
  expect(words.filter(({ kind }) => kind === 'term').map(({ base }) => base)).toEqual([
    'サーバid',
    'csr',
    'コモンネーム',
  ]);
});

test('a term inside a longer Latin word is none', () => {
  const words = reader.read('video').sentences[0]?.words ?? [];
  expect(words.map(({ kind }) => kind)).not.toContain('term');
});

test('English is not taken for romaji', () => {
  const words = reader.read('Can I renew the certificate online?').sentences[0]?.words ?? [];
  expect(words.map(({ surface }) => surface)).toContain('renew');
});

test('dictionary forms come out of inflected words', () => {
  const words = reader.read('サーバが止まってしまった').sentences[0]?.words ?? [];
  expect(words.map(({ base }) => base)).toContain('止まる');
});

test.each([
  ['nothing', ''],
  ['pictures only', '😀'.repeat(10_000)],
  ['one letter twenty thousand times', 'A'.repeat(20_000)],
  ['one kana four thousand times', 'ア'.repeat(4000)],
  ['characters that are not assigned', '\u0378\uffff\ud800'],
])('survives %s', (_, text) => {
  expect(reader.read(text).sentences.length).toBeLessThanOrEqual(2);
});
