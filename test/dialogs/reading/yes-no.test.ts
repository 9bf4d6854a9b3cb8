import { foldReply } from '../../../dialogs/reading/clauses';
import { readYesNo } from '../../../dialogs/reading/yes-no';

const read = (text: string) => readYesNo(foldReply(text));

describe('a bare yes', () => {
  test.each([
    'はい',
    'ﾊｲ',
    'はーい',
    'うん',
    'うんうん',
    'ええ',
    'そうです',
    'そうですね',
    'せやで',
    'yes',
    'OK',
    '👍',
    'えっと、はい',
    'あ、はい',
    'えー、はい',
    'はい（昨年取得）',
    'はい、よろしくお願いします',
    'たぶんそうだと思います',
  ])('%s', (text) => expect(read(text)).toBe(true));
});

describe('a bare no', () => {
  test.each([
    'いいえ',
    'いえ',
    'いや',
    'いやー',
    'ううん',
    'まだです',
    'ちがいます',
    '違います、入れ替えです',
    'no',
    '🙅',
    'えー、いいえ',
    'うーん、いいえ',
    'あの、いいえ',
    'いりません',
    '不要です',
  ])('%s', (text) => expect(read(text)).toBe(false));
});

describe('that there is something answers too', () => {
  test.each([
    'あります',
    '有ります',
    '有',
    'あった',
    'ありますよ',
    'あるで',
    'あったと思います',
    'たぶんあります',
  ])('%s: yes', (text) => expect(read(text)).toBe(true));
  test.each([
    'ない',
    '無い',
    'なし',
    'ナシ',
    'あらへん',
    'ございません',
    'たぶんない',
    'ないと思います',
    'なかったはず',
    '1つもない',
    'ゼロ',
    'すみません、ありません',
    '存在しません',
  ])('%s: no', (text) => expect(read(text)).toBe(false));
  test.each(['なくはない', 'なくはないです', 'ないわけではない', 'ないこともない'])(
    '%s: a weak yes',
    (text) => expect(read(text)).toBe(true),
  );
});

describe('neither', () => {
  test.each([
    'はい、確認しますので少し待ってください',
    '分かりません',
    'いや、分かりません',
    'うーん、どうだったかな',
    'うーん',
    'えっと',
    'コモンネームは同じです',
    '2026/1/31',
    'いつからですか',
    '更新したい',
    '',
  ])('%s', (text) => expect(read(text)).toBeUndefined());
});
