import type { Analyser } from '../../../src/language/analyser';
import { loadAnalyser } from '../../../src/language/kuromoji';
import { createListSearch, readRelatedWords, searchDefaults } from '../../../src/search';
import { answersYesOrNo, asksYesOrNo } from '../../../src/search/lexical/yes-no';

const NO_LEXICON = { terms: [], synonyms: [] };
const RELATED = readRelatedWords('料金\t費用 60 支払い 20\n費用\t料金 60');
let analyser: Analyser;

beforeAll(async () => {
  analyser = await loadAnalyser();
});

const answers = (...texts: string[]) =>
  texts.map((answer, at) => ({ id: `${at}`, question: '', answer, alternatives: [] }));

const found = (texts: string[], question: string, weights: Partial<typeof searchDefaults.lexical> = {}) =>
  createListSearch(answers(...texts), analyser, NO_LEXICON, {
    related: RELATED,
    parameters: { ...searchDefaults, lexical: { ...searchDefaults.lexical, ...weights } },
  }).search(question).candidates;

const SIMILAR = ['図書館の予約の受付時間です。', '図書館の予約の費用です。', '図書館の料金所です。'];

test('of entries that lack a word, one with a related word comes first', () => {
  expect(found(SIMILAR.slice(0, 2), '図書館の予約の料金')[0]?.entryId).toBe('1');
});

test('a word that the entry holds gains nothing by related ones', () => {
  const [first] = found(['料金と費用の表', '開館時間の表'], '料金の表');
  expect(first?.parts.related).toBeUndefined();
});

test('of several related words that an entry holds, the likest counts', () => {
  const related = (text: string) => found([text, SIMILAR[2] ?? ''], '図書館の予約の料金')[0]?.parts.related;
  expect(related('図書館の予約の費用と支払い')).toBe(related('図書館の予約の費用'));
});

test('a question for yes or no prefers an answer that begins so', () => {
  const texts = ['受付では本の予約ができる日を案内します。', 'はい。受付では本の予約ができます。'];
  expect(found(texts, '受付で本の予約はできますか')[0]?.entryId).toBe('1');
});

test('an answer with yes that nobody asked for stays among the candidates', () => {
  const [only] = found(['はい。予約です。', '図書館'], 'どうやって予約しますか', { yesOrNoUnasked: 1 });
  expect(only?.entryId).toBe('0');
  expect(only?.score).toBeGreaterThan(0);
});

test.each([
  ['予約はできますか', true],
  ['予約はできますか?', true],
  ['何時まで予約できますか', false],
  ['どうして予約できないのですか', false],
  ['予約の方法', false],
  ['予約したい', false],
])('%s asks for yes or no: %s', (question, expected) => {
  expect(asksYesOrNo(question)).toBe(expected);
});

test.each([
  ['はい。できます。', true],
  ['いいえ、できません。', true],
  ['[はい]。', true],
  ['回答: いいえ', true],
  ['no. できません', true],
  ['北口で受け付けます。', false],
  ['node.js を入れます。', false],
  ['廃棄はできます。', false],
])('%s answers by yes or no: %s', (text, expected) => {
  expect(answersYesOrNo(text)).toBe(expected);
});
