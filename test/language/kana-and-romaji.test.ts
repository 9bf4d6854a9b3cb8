import { foldKana, toKatakana } from '../../src/language/kana';
import { readRomaji } from '../../src/language/romaji';

test.each([
  ['サーバー', 'サーバ'],
  ['コウシン', 'コーシン'],
  ['シンセイ', 'シンセエ'],
  ['キャンセル', 'キヤンセル'],
  ['テツヅキ', 'テツズキ'],
])('%s and %s fold to one reading', (one, other) => {
  expect(foldKana(one)).toBe(foldKana(other));
});

test.each([
  ['カギ', 'カキ'],
  ['シンキ', 'シンセイ'],
  ['ハッコウ', 'ハコ'],
])('%s and %s stay apart', (one, other) => {
  expect(foldKana(one)).not.toBe(foldKana(other));
});

test('hiragana becomes katakana and the rest stays', () => {
  expect(toKatakana('さーばIDの更新')).toBe('サーバIDノ更新');
});

test.each([
  ['koushin', 'こうしん'],
  ['kōshin', 'こうしん'],
  ['sinsei', 'しんせい'],
  ['shinnsei', 'しんせい'],
  ['shimbun', 'しんぶん'],
  ['sa-ba-', 'さーばー'],
  ['wa', 'は'],
])('reads %s as %s', (romaji, kana) => {
  expect(readRomaji(romaji)).toBe(kana);
});

test.each(['csr', 'certificate', 'renewal', 'host'])('does not read %s as romaji', (word) => {
  expect(readRomaji(word)).toBeUndefined();
});
