import { buildIndex, createSearcher, type SearchEntry, type WordCache } from '../../src/search';
import { accumulate } from '../../src/search/lexical/accumulate';
import { bestOf } from '../../src/search/lexical/best-of';
import { PostingsBuilder } from '../../src/search/lexical/postings';
import type { Analyser } from '../../src/text/analyser';
import { loadAnalyser } from '../../src/text/kuromoji';

const NOTHING = { topics: [], lexicon: { terms: [], synonyms: [['ごみ', '廃棄物']] } };
const entries: SearchEntry[] = [
  {
    id: 'rubbish',
    question: '粗大ごみはどのように出せばよいですか',
    answer: '電話で申し込み、処理券を貼って出してください。',
    alternatives: [],
  },
  {
    id: 'allowance',
    question: '子ども手当の申請方法',
    answer: '窓口に申請書を提出してください。',
    alternatives: [],
  },
  {
    id: 'moving',
    question: '引っ越しの届け出',
    answer: '転入届は引っ越してから14日以内に出してください。',
    alternatives: [],
  },
  {
    id: 'dog',
    question: '犬を飼い始めたら',
    answer: '飼い犬の登録と狂犬病の予防注射が必要です。',
    alternatives: [],
  },
  {
    id: 'tax',
    question: '住民税はいつ納めますか',
    answer: '6月、8月、10月、1月の末日が納期です。',
    alternatives: [],
  },
];
let analyser: Analyser;

beforeAll(async () => {
  analyser = await loadAnalyser();
});

describe('a list with few ways to ask', () => {
  test.each([
    ['粗大ごみの出し方', 'rubbish', 'shares words with the question'],
    ['処理券はどこに貼りますか', 'rubbish', 'shares words with the answer'],
    ['大きな廃棄物を出したい', 'rubbish', 'means the same by the lexicon'],
    ['子供手当がほしい', 'allowance', 'is written with other letters, but sounds the same'],
    ['狂犬病の注射', 'dog', 'shares a part of a compound'],
    ['転入届の期限', 'moving', 'shares a rare word'],
  ])('%s finds %s, because it %s', (question, id) => {
    const searcher = createSearcher(buildIndex({ ...NOTHING, entries }, analyser), analyser);
    expect(searcher.search(question).candidates[0]?.entryId).toBe(id);
  });

  test('what shares nothing with any entry finds nothing', () => {
    const searcher = createSearcher(buildIndex({ ...NOTHING, entries }, analyser), analyser);
    expect(searcher.search('xyzzy')).toMatchObject({ outcome: 'unknown', confidence: 0, candidates: [] });
  });

  test('an empty list finds nothing', () => {
    const searcher = createSearcher(buildIndex({ ...NOTHING, entries: [] }, analyser), analyser);
    expect(searcher.search('粗大ごみ').candidates).toEqual([]);
  });

  test('texts whose words are kept do not go through the analyser again', () => {
    const kept = new Map<string, Parameters<WordCache['set']>[1]>();
    buildIndex({ ...NOTHING, entries }, analyser, { words: kept });
    const read: string[] = [];
    const watched: Analyser = {
      tokenise: (text) => {
        read.push(text);
        return analyser.tokenise(text);
      },
    };
    const changed = entries.map((entry) =>
      entry.id === 'dog' ? { ...entry, answer: '役所で登録します。' } : entry,
    );
    buildIndex({ ...NOTHING, entries: changed }, watched, { words: kept });
    expect(read.join()).toContain('役所で登録します');
    expect(read.join()).not.toContain('粗大');
  });
});

describe('posting lists', () => {
  const build = (documents: string[][]) => {
    const builder = new PostingsBuilder();
    for (const terms of documents) builder.add(terms);
    return builder.finish();
  };
  const scoresOf = (documents: string[][], question: string[], budget?: number) => {
    const scores = new Float32Array(documents.length);
    const terms = new Map(question.map((term) => [term, 1]));
    accumulate(scores, build(documents), terms, 1, budget === undefined ? undefined : { budget });
    return [...scores];
  };

  test('a rare word counts more than a common one', () => {
    const [common = 0, rare = 0] = scoresOf([['a'], ['b'], ['a'], ['a']], ['a', 'b']);
    expect(rare).toBeGreaterThan(common);
  });

  test('the same word counts more in a short text', () => {
    const [short = 0, long = 0] = scoresOf([['a'], ['a', 'x', 'y', 'z']], ['a']);
    expect(short).toBeGreaterThan(long);
  });

  test('beyond the budget the commonest words are left out', () => {
    const documents = [['a', 'b'], ['a'], ['a'], ['a']];
    expect(scoresOf(documents, ['a', 'b'], 1).map(Math.sign)).toEqual([1, 0, 0, 0]);
  });

  test('thousands of postings keep their places', () => {
    const documents = Array.from({ length: 3000 }, (_, at) => [`only-${at}`, 'all']);
    expect(scoresOf(documents, ['only-2999']).findIndex((score) => score > 0)).toBe(2999);
  });
});

test.each([
  [[0, 3, 1, 2], 2, [1, 3]],
  [[1, 1, 1], 2, [0, 1]],
  [[0, 0], 5, []],
  [[2, 5, 9], 5, [2, 1, 0]],
])('of %j the best %d are %j', (scores, count, best) => {
  expect(bestOf(Float32Array.from(scores), count)).toEqual(best);
});
