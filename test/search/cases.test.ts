import { loadAnalyser } from '../../src/language/kuromoji';
import {
  buildIndex,
  createSearcher,
  decodeIndex,
  encodeIndex,
  GENERAL,
  type Searcher,
} from '../../src/search';

const entry = (id: string, question: string, ...alternatives: string[]) => ({
  ...{ id, question, answer: '' },
  alternatives,
});
const source = {
  entries: [
    entry(
      'papers',
      '必要な書類は何ですか',
      '書類を教えて',
      '登記簿は要りますか',
      '何を出せばいい',
      '書類一覧',
      '提出物は',
    ),
    entry(
      'time',
      'いつから更新できますか',
      '更新の時期は',
      '申請はいつから',
      '受付開始日',
      '何日後から',
      '早くて何日',
    ),
  ],
  topics: [],
  lexicon: { terms: [], synonyms: [] },
  cases: [
    ...[
      '登記簿はコピーでもいいですか',
      '謄本の写しで足りますか',
      '登記簿を複写したものを出してもいい',
      'コピーの登記簿では駄目ですか',
    ].map((question) => ({ question, entry: 'papers', case: 'copy' })),
    ...[
      '古い登記簿でもいいですか',
      '去年取った謄本は使えますか',
      '半年前の登記簿が残っています',
      '何か月前の謄本まで使えますか',
    ].map((question) => ({ question, entry: 'papers', case: 'age' })),
    ...['書類は何が要りますか', '必要なものを教えてください', '出す書類の一覧をください'].map((question) => ({
      question,
      ...{ entry: 'papers', case: GENERAL },
    })),
    ...['それ複写でも?', '複写したのでも?'].map((question) => ({
      question,
      ...{ entry: 'papers', case: 'copy', follows: true as const },
    })),
    { question: '印紙は要りますか', entry: null },
    { question: 'なくなった項目の聞き方', entry: 'gone', case: 'copy' },
  ],
};

it('keep nothing of their examples but what is asked of them', async () => {
  const { taught, wider } = buildIndex(source, await loadAnalyser());
  expect(taught).toHaveProperty('topics');
  expect(Object.keys(wider ?? {}).sort()).toEqual(['cases', 'classifier', 'vocabulary']);
});

describe('the cases in which questions are asked', () => {
  let searcher: Searcher;
  beforeAll(async () => {
    const analyser = await loadAnalyser();
    const kept = decodeIndex(encodeIndex(buildIndex(source, analyser)));
    if (!kept) throw new Error('no index');
    searcher = createSearcher(kept, analyser);
  });

  it.each([
    ['履歴事項の写しを出しても大丈夫ですか', 'copy'],
    ['一年前に取った謄本ですが使えますか', 'age'],
    ['必要な書類の一覧', GENERAL],
    ['え、複写でも?', 'copy'],
  ])('are told by examples that are worded otherwise: %s', (question, id) => {
    const likelihoods = searcher.casesOf('papers', question);
    expect(likelihoods[0]?.id).toBe(id);
    expect(likelihoods.reduce((sum, { likelihood }) => sum + likelihood, 0)).toBeCloseTo(1);
  });

  it('are none where no example teaches them', () => {
    expect(searcher.casesOf('time', '写しでもいいですか')).toEqual([]);
    expect(searcher.casesOf('gone', '写しでもいいですか')).toEqual([]);
  });
});
