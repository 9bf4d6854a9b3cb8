import { loadAnalyser } from '../../../src/language/kuromoji';
import { createListSearch, type Searcher } from '../../../src/search';
import { confidenceOf } from '../../../src/search/lexical/confidence';
import { lexicalDefaults } from '../../../src/search/lexical/parameters';
import { townHall } from './entries';

let searcher: Searcher;

beforeAll(async () => {
  searcher = createListSearch(townHall, await loadAnalyser());
});

test.each([
  ['粗大ごみはどのように出せばよいですか', 'answer', 'bulky-waste'],
  ['引っ越しの届け出はどうすればよいですか', 'answer', 'moving-in'],
  ['住民税と住民票のことで窓口に行きたい', 'suggest', 'resident-tax'],
  ['国民健康保険の保険料の計算', 'unknown', null],
  ['パスポートの更新', 'unknown', null],
])('%s: %s', (text, outcome, entryId) => {
  expect(searcher.search(text)).toMatchObject({ outcome, entryId, topicId: null });
});

describe('the confidence of a list', () => {
  const candidate = (share: number) => ({
    entryId: 'any',
    score: share,
    parts: { 'question.words': share / 2, 'question.pairs': share / 2 },
  });
  const confidence = (shares: readonly number[], characters = 20, entries = 100) =>
    confidenceOf(shares.map(candidate), characters, entries, lexicalDefaults);

  test('is nothing where nothing was found', () => {
    expect(confidence([])).toEqual({ confidence: 0, amongFirst: 0 });
  });

  test.each([
    ['the more of the question an entry holds', [0.8], [0.4]],
    ['the farther the second entry is', [0.6, 0.2], [0.6, 0.5]],
  ])('is higher %s', (_, more, less) => {
    expect(confidence(more).confidence).toBeGreaterThan(confidence(less).confidence);
  });

  test('is higher for a longer question and lower among more entries', () => {
    const usual = confidence([0.6, 0.3]).confidence;
    expect(confidence([0.6, 0.3], 40).confidence).toBeGreaterThan(usual);
    expect(confidence([0.6, 0.3], 20, 10_000).confidence).toBeLessThan(usual);
  });

  test('that one of the first three is right is never lower than that the first is', () => {
    for (const shares of [[0.9], [0.5, 0.5, 0.5, 0.5], [0.7, 0.1], [0.3, 0.29, 0.28, 0.01]]) {
      const { confidence: first, amongFirst } = confidence(shares);
      expect(amongFirst).toBeGreaterThanOrEqual(first);
    }
  });
});
