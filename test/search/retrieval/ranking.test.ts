import {
  createRetriever,
  type Retriever,
  readGeneralSynonyms,
  retrievalDefaults,
} from '../../../src/search/retrieval';
import type { Analyser } from '../../../src/text/analyser';
import { loadAnalyser } from '../../../src/text/kuromoji';
import { townHall } from './entries';

let analyser: Analyser;
let retriever: Retriever;

beforeAll(async () => {
  analyser = await loadAnalyser();
  retriever = createRetriever(townHall, { analyser });
});

const idsOf = (found: readonly { entryId: string }[]) => found.map(({ entryId }) => entryId);

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
  expect(idsOf(retriever.search(text))[0]).toBe(id);
});

test('a text in the question finds as it does in the answer where the other field is empty', () => {
  const asQuestions = townHall.map((entry) => ({ ...entry, answer: '', alternatives: [] }));
  const asAnswers = asQuestions.map((entry) => ({ ...entry, question: '', answer: entry.question }));
  const [one, other] = [asQuestions, asAnswers].map((entries) => createRetriever(entries, { analyser }));
  const scores = (found: Retriever | undefined) =>
    found?.search('住民税').map(({ entryId, score }) => [entryId, score]);
  expect(scores(one)).toEqual(scores(other));
  expect(scores(one)).not.toEqual([]);
});

test('more ways to ask bring an entry no advantage in what they do not say', () => {
  const chatty = townHall.map((entry) =>
    entry.id === 'resident-record'
      ? { ...entry, alternatives: Array.from({ length: 20 }, (_, at) => `住民票の写しが${at}通ほしい`) }
      : entry,
  );
  const searched = createRetriever(chatty, { analyser }).search('住民税はいつですか');
  expect(idsOf(searched)[0]).toBe('resident-tax');
});

test('the lexicon tells which words mean the same', () => {
  const lexicon = { terms: [], synonyms: [['犬', 'ワンコ']] };
  expect(retriever.search('ワンコ')).toEqual([]);
  expect(idsOf(createRetriever(townHall, { analyser, lexicon }).search('ワンコ'))).toEqual(['dog']);
});

test('a general dictionary tells which words mean the same', () => {
  const items = ['転居', '引っ越し', '引っ越す'].map((midashi) => ({ midashi, expandControl: 0 }));
  const synonyms = readGeneralSynonyms([{ items }]);
  expect(retriever.search('転居')[0]?.parts['question.words']).toBe(0);
  expect(createRetriever(townHall, { analyser, synonyms }).search('転居')[0]).toMatchObject({
    entryId: 'moving-in',
  });
});

test('the parts add up to the score and tell the field', () => {
  const [found] = retriever.search('狂犬病の予防注射');
  const sum = Object.values(found?.parts ?? {}).reduce((total, part) => total + part, 0);
  expect(found?.score).toBeCloseTo(sum, 4);
  expect(found?.parts['answer.words']).toBeGreaterThan(found?.parts['question.words'] ?? 1);
});

test('a field that counts nothing is not searched', () => {
  const parameters = { ...retrievalDefaults, fields: { question: 1, answer: 0 } };
  expect(createRetriever(townHall, { analyser, parameters }).search('予防注射')).toEqual([]);
});

test('the limit is kept, and the best stay', () => {
  const all = retriever.search('窓口で申請して取る');
  expect(all.length).toBeGreaterThan(1);
  expect(retriever.search('窓口で申請して取る', 1)).toEqual(all.slice(0, 1));
});

test.each(['', '  ', '!?', '😀'.repeat(50), '\u0000', 'xyzzy'])('%j finds nothing', (text) => {
  expect(retriever.search(text)).toEqual([]);
});

test('an empty list finds nothing', () => {
  expect(createRetriever([], { analyser }).search('粗大ごみ')).toEqual([]);
});
