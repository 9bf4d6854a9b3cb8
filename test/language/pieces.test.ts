import { cutForAnalyser as cut } from '../../src/language/pieces';
import { splitSentences } from '../../src/language/sentences';

const cutForAnalyser = (text: string) => cut(text).map((piece) => piece.text);

describe('pieces for the analyser', () => {
  test.each([
    ['katakana', Array.from({ length: 400 }, (_, at) => String.fromCharCode(0x30a1 + (at % 80))).join('')],
    ['Latin letters', 'abcdefghij'.repeat(40)],
    ['digits', '0123456789'.repeat(40)],
    ['Hangul', '가나다라'.repeat(100)],
  ])('a run of %s is never longer than 24', (_, text) => {
    const pieces = cutForAnalyser(text);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(24);
    expect(pieces.join('')).toBe(text);
  });

  test('an ordinary sentence stays whole, so that words keep their context', () => {
    expect(cutForAnalyser('サーバidの更新申請はいつからできますか?')).toEqual([
      'サーバidの更新申請はいつからできますか?',
    ]);
  });

  test('blanks part pieces', () => {
    expect(cutForAnalyser('新規 更新 違い')).toEqual(['新規', '更新', '違い']);
  });

  test('nothing is longer than 160 characters', () => {
    const pieces = cutForAnalyser('更新とCSRの'.repeat(200));
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(160);
  });
});

describe('sentences', () => {
  test('knows which of them ask', () => {
    const sentences = splitSentences('担当が辞めました。更新は私でもできますか?急いでいます。');
    expect(sentences.map(({ asks }) => asks)).toEqual([false, true, false]);
  });

  test('knows what is not meant', () => {
    const [first, second] = splitSentences('書類の話ではなく、申請の時期を教えてください');
    expect(first).toMatchObject({ text: expect.stringContaining('書類の話ではなく'), rejects: true });
    expect(second).toMatchObject({ text: '申請の時期を教えてください', rejects: false, asks: true });
  });

  test('leaves out what holds no letter', () => {
    expect(splitSentences('…!?\n。。。')).toEqual([]);
  });
});
