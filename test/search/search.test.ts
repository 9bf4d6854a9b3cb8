import type { Analyser } from '../../src/language/analyser';
import { loadAnalyser } from '../../src/language/kuromoji';
import {
  buildIndex,
  createSearcher,
  decodeIndex,
  encodeIndex,
  type Searcher,
  type SearchIndex,
} from '../../src/search';
import { library } from './library';

let analyser: Analyser;
let index: SearchIndex;
let searcher: Searcher;

beforeAll(async () => {
  analyser = await loadAnalyser();
  index = buildIndex(library, analyser);
  searcher = createSearcher(index, analyser);
});

const best = (text: string) => searcher.search(text).candidates[0]?.entryId;

describe('finds the right entry first', () => {
  test.each([
    ['asked politely', '貸出期間を延長していただくことは可能でしょうか', 'extension'],
    ['asked in hiragana', 'としょかんかーどをなくしました', 'card-lost'],
    ['asked in katakana', 'カードヲオトシマシタ', 'card-lost'],
    ['asked in half-width kana', 'ｶｰﾄﾞｦ ﾌﾝｼﾂｼﾏｼﾀ', 'card-lost'],
    ['asked in romaji', 'kaado wo nakushimashita', 'card-lost'],
    ['converted to the wrong kanji', '変却期限は何時ですか', 'loan-period'],
    ['spaced out letter by letter', 'カ ー ド を な く し た', 'card-lost'],
    ['given as keywords', '返却 期限 いつ', 'loan-period'],
    ['asked with a synonym from the lexicon', 'bookの返却日', 'loan-period'],
    ['asked with a misspelt word', 'カドーを紛失しました', 'card-lost'],
    [
      'told with what is not meant',
      'カードの話ではなく、本をいつ返せばよいかを教えてください',
      'loan-period',
    ],
  ])('%s', (_, question, entry) => {
    expect(best(question)).toBe(entry);
  });

  test('of a long story that asks at the end', () => {
    const story =
      '先週、子どもと一緒に初めて図書館へ行きました。カードも作ってもらい、絵本を5冊選びました。' +
      '子どもはとても喜んで毎晩読んでいます。ところが1冊だけまだ読み終わりません。もう一週間だけ延ばしてもらえますか。';
    expect(best(story)).toBe('extension');
  });
});

describe('decides', () => {
  test('to answer what is clear', () => {
    const result = searcher.search('返却期限はいつですか?');
    expect(result).toMatchObject({ outcome: 'answer', entryId: 'loan-period', topicId: null });
  });

  test('not to answer a near miss that shares its words with an entry', () => {
    const result = searcher.search('カードを再発行する料金はいくらですか');
    expect(result).toMatchObject({ outcome: 'unknown', entryId: null, topicId: 'fees' });
  });

  test.each(['', '😀😀😀', '???', '\u202e\u200b', 'zzzzzz'])('not to answer %j', (text) => {
    expect(searcher.search(text)).toMatchObject({ outcome: 'unknown', entryId: null, topicId: null });
  });

  test('with candidates in falling order, whatever the outcome', () => {
    const { candidates, confidence } = searcher.search('駐車場で本を返せますか');
    expect(candidates).toHaveLength(3);
    expect(candidates.map(({ score }) => score)).toEqual(
      candidates.map(({ score }) => score).toSorted((a, b) => b - a),
    );
    expect(confidence).toBe(candidates[0]?.score);
  });
});

test('says why: normalised text, tokens, readings, synonyms, corrections and a reason', () => {
  const { tokens, explanation } = searcher.search('図書の返却日は？');
  expect(tokens).toContain('返却');
  expect(explanation.normalised).toBe('図書の返却日は?');
  expect(explanation.readings).toContain('ヘンキヤク');
  expect(explanation.synonyms).toContain('図書 → 本');
  expect(explanation.reason).toMatch(/見込みは\d+%/);
});

test('learns from practice questions', () => {
  const question = '二階の窓口は何時に閉まりますか';
  expect(searcher.search(question).outcome).not.toBe('answer');
  const practice = [question, '窓口は何時までですか', '何時に閉まりますか', '閉館は何時'].map((text) => ({
    question: text,
    expected: 'loan-period',
  }));
  const taught = createSearcher(buildIndex({ ...library, practice }, analyser), analyser);
  expect(taught.search('窓口は何時に閉まりますか')).toMatchObject({
    outcome: 'answer',
    entryId: 'loan-period',
  });
});

test('practice about an entry that is gone is passed over', () => {
  const practice = [{ question: '返却期限はいつですか', expected: 'gone' }];
  const taught = createSearcher(buildIndex({ ...library, practice }, analyser), analyser);
  expect(taught.search('返却期限はいつですか').entryId).toBe('loan-period');
});

describe('a kept index', () => {
  test('searches exactly like a fresh one', () => {
    const kept = decodeIndex(encodeIndex(index));
    if (kept === undefined) throw new Error('The index cannot be read back');
    for (const question of ['返却期限は', 'カードの費用', '延ばせる?']) {
      expect(createSearcher(kept, analyser).search(question)).toEqual(searcher.search(question));
    }
  });

  test('leaves its weights in the memory that it is read from, which threads share', () => {
    const bytes = encodeIndex(index);
    const memory = new SharedArrayBuffer(bytes.length);
    const shared = new Uint8Array(memory);
    shared.set(bytes);
    expect(decodeIndex(shared)?.taught?.classifier.weights.buffer).toBe(memory);
  });

  test.each(['', '{}', 'no index'])('that is damaged (%j) is not read', (text) => {
    expect(decodeIndex(Buffer.from(text))).toBeUndefined();
  });
});
