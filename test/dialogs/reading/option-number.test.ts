import { readOptionNumber } from '../../../dialogs/reading/option-number';

test.each([
  ['1', 0],
  ['２', 1],
  ['③', 2],
  ['(2)', 1],
  ['2番', 1],
  ['２番目', 1],
  ['二つ目の方', 1],
  ['ふたつめ', 1],
  ['1でお願いします', 0],
  ['1番にします', 0],
  ['最初の', 0],
  ['一番上です', 0],
  ['上のやつ', 0],
  ['最後の方で', 2],
  ['一番下', 2],
  ['前者', 0],
  ['後者です', 2],
])('「%s」 names option %i of three', (text, index) => expect(readOptionNumber(text, 3)).toBe(index));

test.each([
  '4',
  '0',
  '最初から',
  '最初は同じでした',
  '1/31',
  '1月31日',
  '2台目です',
  '2026',
  '1つ持っています',
  'はい',
  '下書き',
  '',
])('「%s」 names none', (text) => expect(readOptionNumber(text, 3)).toBeUndefined());

test('nothing is named where there are no options', () => {
  expect(readOptionNumber('最後', 0)).toBeUndefined();
});
