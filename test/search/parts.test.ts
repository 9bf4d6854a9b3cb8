import { foldKana, toKatakana } from '../../src/language/kana';
import { loadAnalyser } from '../../src/language/kuromoji';
import { createReader } from '../../src/language/reader';
import { decide } from '../../src/search/decide';
import { focusesOf } from '../../src/search/focus';
import { editDistance, Speller } from '../../src/search/spelling';

test.each([
  ['こうしんはいつからできますか', 'when'],
  ['なぜとまったのですか', 'why'],
  ['しんきとこうしんのどちらですか', 'which'],
  ['しょるいはひつようですか', 'need'],
  ['りょうきんはいくらですか', 'how-much'],
  ['どうやってつくりますか', 'how'],
  ['にほんじかんではなんじですか', 'clock'],
  ['こうしんではなくしんきですか', 'instead'],
])('%s asks for %s', (kana, focus) => {
  expect(focusesOf(foldKana(toKatakana(kana)))).toContain(focus);
});

test.each([
  ['csr', 'crs', 1],
  ['コモネーム', 'コモンネーム', 1],
  ['certificat', 'certificate', 1],
  ['abc', 'abc', 0],
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
])('%s and %s are %d slips apart', (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance);
});

describe('misspelt words', () => {
  const speller = new Speller(['csr', 'fqdn', 'コモンネーム', 'サーバ', 'certificate', 'バックアップ']);
  const corrected = async (text: string) =>
    speller.corrections(createReader(await loadAnalyser(), []).read(text)).map(({ to }) => to);

  test.each([
    ['CRSを送る', 'csr'],
    ['FDQNの変更', 'fqdn'],
    ['コモネームの変更', 'コモンネーム'],
    ['サバーの更新', 'サーバ'],
    ['certifcateの更新', 'certificate'],
  ])('%s is repaired', async (text, word) => {
    expect(await corrected(text)).toEqual([word]);
  });

  test.each(['CSVを送る', 'ルータの更新', 'バックナンバーの購入', 'コモンネームの変更'])(
    '%s is left alone',
    async (text) => {
      expect(await corrected(text)).toEqual([]);
    },
  );

  test('no more than four words are looked up, however many there are', async () => {
    const words = Array.from(
      { length: 40 },
      (_, at) => `certifica${String.fromCharCode(97 + (at % 26))}e${'x'.repeat(at % 3)}`,
    );
    expect((await corrected(words.join(' '))).length).toBeLessThanOrEqual(4);
  });
});

describe('the decision', () => {
  const parameters = { answerFrom: 0.6, suggestFrom: 0.2, topicFrom: 0.3, foreignAtMost: 0.3 };
  test.each([
    [0.6, 0.6, 'answer'],
    [0.59, 0.7, 'suggest'],
    [0.1, 0.2, 'suggest'],
    [0.1, 0.19, 'unknown'],
  ])('at confidence %d, with %d among the first three, is %s', (confidence, amongFirst, outcome) => {
    expect(decide({ confidence, amongFirst, topicId: null }, parameters).outcome).toBe(outcome);
  });

  test('names what is foreign in the question', () => {
    const evidence = { confidence: 0.3, amongFirst: 0.9, topicId: null, foreign: '車検' };
    expect(decide(evidence, parameters).reason).toContain('「車検」');
  });

  test('names the topic where it gives no answer', () => {
    expect(decide({ confidence: 0, amongFirst: 0, topicId: 'fees' }, parameters).reason).toContain('fees');
  });
});
