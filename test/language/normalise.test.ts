import { MAX_TEXT_LENGTH } from '../../src/language/limits';
import { normalise } from '../../src/language/normalise';

describe('the one door for text', () => {
  test.each([
    ['half-width kana', 'ｻｰﾊﾞIDのｺﾓﾝ･ﾈｰﾑ', 'サーバidのコモンネーム'],
    ['full-width letters', 'ＣＳＲ　１２', 'csr 12'],
    ['a middle dot inside a katakana word', 'コモン・ネーム', 'コモンネーム'],
    ['iteration marks', '度々すゝめるいすゞ', '度度すすめるいすず'],
    ['a dash for a long vowel', 'サ-バ、コモンネ—ム', 'サーバ、コモンネーム'],
    ['the kanji 一 for a long vowel', 'コモンネ一ム', 'コモンネーム'],
    ['letters spaced out one by one', 'サ ー バ I D の 更 新', 'サーバidの更新'],
    ['blanks between words', '新規 更新 違い', '新規 更新 違い'],
    ['emoji and flags', '更新😀できる🇯🇵', '更新 できる'],
    ['invisible and direction-changing characters', 'あ\u202eい\u200bう\ufeff', 'あいう'],
    ['lone halves of surrogate pairs', 'あ\ud83dい\ude00', 'あい'],
    ['voicing marks of their own', 'か\u3099き', 'がき'],
    ['long runs of one character', `あ${'ー'.repeat(50)}！！！！！！`, 'あーーー!!!'],
    ['a word that is drawn out throughout', 'だーかーらー、いーかーげーんにしろ', 'だから、いかげんにしろ'],
    ['no word that only holds long vowels', 'さーばー、サーバーのユーザー', 'さーばー、サーバーのユーザー'],
    ['numbers with repeated digits', '100000円', '100000円'],
  ])('%s', (_, given, expected) => {
    expect(normalise(given)).toBe(expected);
  });

  test('keeps the head and the end of a text that is too long', () => {
    const text = normalise(`最初${'の話。次'.repeat(3000)}いつですか`);
    expect(text.length).toBeLessThanOrEqual(MAX_TEXT_LENGTH);
    expect(text.startsWith('最初')).toBe(true);
    expect(text.endsWith('いつですか')).toBe(true);
  });

  test('stays within the limit where NFKC makes the text longer', () => {
    expect(normalise('ﷺ㌖'.repeat(2000)).length).toBeLessThanOrEqual(MAX_TEXT_LENGTH);
  });
});
