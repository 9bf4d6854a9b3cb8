import type { Analyser } from '../../../src/language/analyser';
import { loadAnalyser } from '../../../src/language/kuromoji';
import { createListSearch, readRelatedWords, type Searcher, searchDefaults } from '../../../src/search';
import { townHall } from './entries';

const NO_LEXICON = { terms: [], synonyms: [] };
let analyser: Analyser;
let searcher: Searcher;

beforeAll(async () => {
  analyser = await loadAnalyser();
  searcher = createListSearch(townHall, analyser);
});

const withWeights = (weights: Partial<typeof searchDefaults.lexical>) =>
  createListSearch(townHall, analyser, NO_LEXICON, {
    parameters: { ...searchDefaults, lexical: { ...searchDefaults.lexical, ...weights } },
  });
const found = (text: string, by = searcher) => by.search(text).candidates;
const ids = (text: string, by = searcher) => found(text, by).map(({ entryId }) => entryId);

test.each([
  ['粗大ごみの出し方', 'bulky-waste', 'the words of its question'],
  ['家具の処分', 'bulky-waste', 'another way to ask it'],
  ['処理券はどこに貼りますか', 'bulky-waste', 'the words of its answer'],
  ['子供手当がほしい', 'child-allowance', 'a word that is written differently and sounds the same'],
  ['コドモテアテ', 'child-allowance', 'kana in place of kanji'],
  [
    'こどもてあてはどうしんせいしますか',
    'child-allowance',
    'its readings, which kana alone do not part into words',
  ],
  ['狂犬病の注射', 'dog', 'a part of a compound'],
  ['住民票がほしい', 'resident-record', 'the whole compound, where another entry shares half of it'],
  ['住民税の納期', 'resident-tax', 'the whole compound, the other way round'],
])('%s finds %s first by %s', (text, id) => {
  expect(ids(text)[0]).toBe(id);
});

test('a text in the question finds as it does in the answer where the other field is empty', () => {
  const asQuestions = townHall.map((entry) => ({ ...entry, answer: '', alternatives: [] }));
  const asAnswers = asQuestions.map((entry) => ({ ...entry, question: '', answer: entry.question }));
  const [one, other] = [asQuestions, asAnswers].map((entries) =>
    found('住民税', createListSearch(entries, analyser)).map(({ entryId, score }) => [entryId, score]),
  );
  expect(one).toEqual(other);
  expect(one).not.toEqual([]);
});

test('more ways to ask bring an entry no advantage in what they do not say', () => {
  const chatty = townHall.map((entry) =>
    entry.id === 'resident-record'
      ? { ...entry, alternatives: Array.from({ length: 20 }, (_, at) => `住民票の写しが${at}通ほしい`) }
      : entry,
  );
  expect(ids('住民税はいつですか', createListSearch(chatty, analyser))[0]).toBe('resident-tax');
});

test('the lexicon tells which words mean the same', () => {
  const lexicon = { terms: [], synonyms: [['犬', 'ワンコ']] };
  expect(ids('ワンコ')).toEqual([]);
  expect(ids('ワンコ', createListSearch(townHall, analyser, lexicon))).toEqual(['dog']);
});

test('a word that no entry holds finds its related words', () => {
  const related = readRelatedWords('転居\t引っ越し 50 引っ越す 50');
  const knowing = createListSearch(townHall, analyser, NO_LEXICON, { related });
  expect(found('転居')[0]?.parts['question.words']).toBe(0);
  expect(found('転居', knowing)[0]?.entryId).toBe('moving-in');
  expect(found('転居', knowing)[0]?.parts['question.words']).toBeGreaterThan(0);
});

test('the parts add up to the score and tell the field', () => {
  const [first] = found('狂犬病の予防注射');
  const sum = Object.values(first?.parts ?? {}).reduce((total, part) => total + part, 0);
  expect(first?.score).toBeCloseTo(sum, 4);
  expect(first?.parts['answer.words']).toBeGreaterThan(first?.parts['question.words'] ?? 1);
});

test('a field that counts nothing is not searched', () => {
  expect(ids('予防注射', withWeights({ fields: { question: 1, answer: 0 } }))).toEqual([]);
});

test('no more candidates are returned than asked for, and the best stay', () => {
  const all = ids('窓口で申請して取る');
  expect(all.length).toBeGreaterThan(1);
  expect(ids('窓口で申請して取る', withWeights({ candidates: 1 }))).toEqual(all.slice(0, 1));
});

test.each(['', '  ', '!?', '😀'.repeat(50), '\u0000', 'xyzzy'])('%j finds nothing', (text) => {
  expect(searcher.search(text)).toMatchObject({ outcome: 'unknown', confidence: 0, candidates: [] });
});

test('an empty list finds nothing', () => {
  expect(ids('粗大ごみ', createListSearch([], analyser))).toEqual([]);
});
