import { editsOf } from '../../../src/knowledge/editing/edit-calls';
import { addEntry } from '../../../src/knowledge/editing/entries';
import { entryIn } from '../../../src/knowledge/editing/entry-in';
import { readTexts } from '../../../src/knowledge/editing/knowledge-files';
import { overlapsOf } from '../../../src/knowledge/editing/overlaps';
import { findPiece } from '../../../src/knowledge/editing/pieces';
import { practiceIn } from '../../../src/knowledge/editing/practice-lines';
import { standingKey, standingsOf, type Taught } from '../../../src/knowledge/editing/standing';
import { takeOver, teach } from '../../../src/knowledge/editing/teach';
import { applied, type Texts } from '../../../src/knowledge/editing/texts';
import { addExample } from '../../../src/knowledge/editing/topics';
import { loadKnowledge } from '../../../src/knowledge/load-knowledge';
import { PRODUCT_KNOWLEDGE } from '../support/folder';

let texts: Texts;
let taught: Taught;
beforeAll(async () => {
  texts = await readTexts(PRODUCT_KNOWLEDGE);
  const { entries, topics } = await loadKnowledge(PRODUCT_KNOWLEDGE);
  taught = { entries, topics, practice: practiceIn(texts) };
});

const example = { entries: [], topics: [{ id: 't', label: '話題', examples: ['請求書はまだですか'] }] };
const entry = (id: string, ways: string[], mustFind = ['証明', '別の証明']) => ({
  id,
  question: `${id}とは`,
  alternatives: ways,
  mustFind,
});

it('a question that nobody has spoken of is simply added', () => {
  const { told, edits } = teach(
    '更新ってもう出せるもんなの',
    { kind: 'entry', id: 'renewal-timing' },
    taught,
  );
  expect(told).toEqual(['項目「renewal-timing」の聞き方に「更新ってもう出せるもんなの」を足しました。']);
  expect(applied(texts, editsOf(edits)).get('entries/renewal-timing.yaml')).toContain(
    '- 更新ってもう出せるもんなの\n',
  );
});

it('what says otherwise about the same words is put right, and told: topics, practice, other entries, their proofs', () => {
  const words = '請求書はまだですか';
  const opposed: Taught = {
    entries: [entry('a', []), entry('b', [`${words}?`]), entry('c', [], [words, '別の言い方'])],
    topics: example.topics,
    practice: [{ question: `${words}。`, expected: null }],
  };
  const { told, edits } = teach(words, { kind: 'entry', id: 'a' }, opposed);
  expect(told).toEqual([
    '項目「a」の聞き方に「請求書はまだですか」を足しました。',
    '項目「b」の聞き方から同じ言葉を外しました。',
    '項目「c」の「必ず見つける質問」から同じ言葉を外しました。',
    '話題「話題」の例から同じ言葉を外しました。',
    '同じ言葉の練習問題の正解を、答えなしから「a」に変えました。',
  ]);
  expect(edits).toHaveLength(5);
});

it('after it the words stand for nothing else', async () => {
  const words = '請求書を再発行してほしい';
  const { edits } = teach(words, { kind: 'entry', id: 'renewal-timing' }, taught);
  const after = applied(texts, editsOf(edits));
  const places = standingsOf(words, taught).map(({ kind }) => kind);
  expect(places).toContain('example');
  expect(after.get('topics.yaml')).not.toContain(words);
  expect(after.get('entries/renewal-timing.yaml')).toContain(words);
});

it('what cannot be done says why and does nothing', () => {
  const only = { entries: [entry('a', []), entry('b', [], ['唯一の証明'])], topics: [], practice: [] };
  const refused = teach('唯一の証明', { kind: 'entry', id: 'a' }, only);
  expect(refused).toMatchObject({ edits: [], refused: expect.stringContaining('ただ1つ') });
  expect(teach('aとは', { kind: 'entry', id: 'b' }, only)).toMatchObject({
    edits: [],
    refused: expect.stringContaining('項目「a」の質問と同じ言葉'),
  });
});

it('what opposes a new entry is found: the topic\u2019s examples and the practice questions, and little else', () => {
  const ways = [
    '請求書はいつ届きますか',
    '請求書の宛名を変更したい',
    '請求書は郵送ですか',
    '請求書の発行を頼みたい',
  ];
  const found = overlapsOf(ways, 'invoice', taught).filter(({ likeness }) => likeness >= 0.35);
  const texts = found.map(({ standing }) => standing.text);
  expect(texts).toEqual(
    expect.arrayContaining([
      '請求書がまだ届いていません',
      '請求書の再発行をお願いします',
      '請求書払いにしたい',
    ]),
  );
  const foreign = texts.filter((text) => !/請\s?求\s?書/.test(text));
  expect(foreign.length).toBeLessThan(found.length / 5);
});

it('what an entry takes over is not said twice in it: not where it is its question, a proof or a way already', () => {
  const words = ['請求書はいつ届きますか', '請求書を再発行してほしい', '請求書払いにしたい'];
  const [question = '', proof = '', way = ''] = words;
  const fields = {
    question,
    answer: 'a',
    alternatives: way,
    mustFind: proof,
    source: 's',
    asOf: '2026-11-01',
  };
  const examples = words.map((text) => standingKey({ kind: 'example', id: 'price', label: 'l', text }));
  const practice = standingKey({ kind: 'practice', expected: null, text: question });
  const taken = takeOver([...examples, practice, 'no key', '["way"]'], 'invoice');
  const after = applied(texts, [
    ...words.map((text) => addExample('price', text)),
    addEntry('invoice', fields),
    ...editsOf(taken),
  ]);
  expect(entryIn(after, 'invoice')).toMatchObject({ alternatives: [way], mustFind: [proof] });
  expect(findPiece(after, { kind: 'topic', name: 'price' })).toEqual(
    findPiece(texts, { kind: 'topic', name: 'price' }),
  );
  expect(after.get('practice.jsonl')).toContain('"expected":"invoice"');
});
