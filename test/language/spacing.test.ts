import { joinParted } from '../../src/language/spacing';

describe('blanks between the words of a sentence in kana', () => {
  it.each([
    ['担当者 が かわった んですけど', 'たんとうしゃ が かわった んですけど', '担当者がかわったんですけど'],
    ['はい 同じ 名前 です', 'はい おなじ なまえ です', 'はい 同じ名前です'],
    ['担当者 です', 'たんとうしゃ です', '担当者 です'],
    ['書類 を 送る csr を', '書類 を 送る csr を', '書類 を 送る csr を'],
  ])('「%s」 of 「%s」 is 「%s」', (spelt, written, joined) => {
    expect(joinParted(spelt, written)).toBe(joined);
  });
});
