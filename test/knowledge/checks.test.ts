import { checks, findProblems } from '../../src/knowledge/checks';
import type { KnowledgeSources } from '../../src/knowledge/sources';
import type { Entry, Rules } from '../../src/knowledge/types';

const entry: Entry = {
  id: 'a',
  question: '更新はいつからですか?',
  answer: '30日後からです。',
  alternatives: ['いつ更新できるか'],
  mustFind: ['更新の時期'],
  followUps: { entries: ['b'] },
  source: 'Q1',
  asOf: '2026-01-01',
};
const other: Entry = {
  ...entry,
  id: 'b',
  question: '料金は?',
  alternatives: ['いくら'],
  mustFind: ['値段を知りたい'],
  followUps: { entries: [] },
};

const day = (value: number) => [{ from: '2026-01-01', value, source: 's' }];
const zone = [{ from: '2026-01-01', value: 'Asia/Tokyo', source: 's' }];
const rules: Rules = {
  renewalOpensAfterDays: day(30),
  registryCertificateMonths: day(3),
  displayZone: zone,
  targetZone: zone,
  maximumLifetimeDays: day(200),
};
const good = sources(entry, other);

function sources(...entries: Entry[]): KnowledgeSources {
  return {
    entries: entries.map((it) => ({ file: `entries/${it.id}.yaml`, entry: it })),
    topics: [{ id: 't', label: '天気', examples: ['明日は雨か'] }],
    lexicon: { terms: [{ term: 'ID', reading: 'アイディー', variants: [] }], synonyms: [['更新', '継続']] },
    rules,
    contact: { name: '', phone: '', email: '', url: '', hours: '' },
  };
}

/** What the checks find that would not be found in good knowledge. */
function problems(broken: KnowledgeSources): string[] {
  return findProblems(broken, { today: '2026-06-01' }).map((it) => `${it.file} ${it.entry}: ${it.problem}`);
}

test('knowledge in order gives no finding', () => {
  expect(problems(good)).toEqual([]);
});

test('every check has a name of its own and says what it protects', () => {
  expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length);
  expect(checks.filter(({ description }) => description.length < 20)).toEqual([]);
});

const withEntry = (change: Partial<Entry>) => sources({ ...entry, ...change }, other);
const withLexicon = (lexicon: Partial<NonNullable<KnowledgeSources['lexicon']>>): KnowledgeSources => ({
  ...good,
  lexicon: { terms: [], synonyms: [], ...lexicon },
});
const withLifetimes = (...from: string[]): KnowledgeSources => ({
  ...good,
  rules: { ...rules, maximumLifetimeDays: from.map((it) => ({ from: it, value: 1, source: '' })) },
});

const TERMS = [
  { term: 'キーペアファイル', reading: 'キーペアファイル', variants: ['キーペア・ファイル', '鍵のファイル'] },
  { term: 'サーバ', reading: 'サーバ', variants: ['サーバー', 'Server'] },
  { term: 'サーバー室', reading: 'サーバーシツ', variants: [] },
];
const spelling = (change: Partial<Entry>): KnowledgeSources => ({
  ...withEntry(change),
  lexicon: { terms: TERMS, synonyms: [] },
});

test('another word for a term, and a word that holds other letters of one, are no misspelling', () => {
  expect(problems(spelling({ answer: '鍵のファイルをサーバー室のサーバに置きます。' }))).toEqual([]);
});

test.each<[string, KnowledgeSources, RegExp]>([
  ['a term set apart', spelling({ answer: 'キーペア・ファイルを作ります。' }), /「キーペア・ファイル」は/],
  ['a term drawn out in a question', spelling({ question: 'サーバーとは?' }), /「サーバー」は/],
  ['an id used by a topic too', { ...good, topics: [{ id: 'a', label: 'x', examples: ['y'] }] }, /id「a」/],
  [
    'a file of another name',
    { ...good, entries: [{ file: 'entries/z.yaml', entry: other }] },
    /ファイルの名前/,
  ],
  [
    'the same question in other width and punctuation',
    withEntry({ question: '料金は？' }),
    /質問が項目「a」と同じ/,
  ],
  [
    'a wording under two entries',
    withEntry({ alternatives: ['いくら?'] }),
    /「いくら」は「a」の alternatives/,
  ],
  [
    'a wording that a topic has',
    withEntry({ alternatives: ['明日は雨か'] }),
    /topics.yaml t: 「明日は雨か」/,
  ],
  ['an alternative that is the question', withEntry({ alternatives: [entry.question] }), /question にも/],
  ['a blank answer', withEntry({ answer: ' \n' }), /answer に空/],
  ['a blank alternative', withEntry({ alternatives: [''] }), /alternatives に空/],
  ['an answer too long for a card', withEntry({ answer: 'あ'.repeat(601) }), /601文字/],
  ['a question too long for a button', withEntry({ question: 'あ'.repeat(81) }), /81文字/],
  ['a bidi override', withEntry({ answer: '期限\u202e切れ' }), /U\+202E/],
  ['a tab in a wording', withEntry({ mustFind: ['更新\t時期'] }), /U\+0009/],
  ['an invisible character in the lexicon', withLexicon({ synonyms: [['更\u200b新', '継続']] }), /U\+200B/],
  ['a follow-up that is not there', withEntry({ followUps: { entries: ['c'] } }), /「c」がありません/],
  ['a follow-up to itself', withEntry({ followUps: { entries: ['a'] } }), /自分自身/],
  ['a follow-up twice', withEntry({ followUps: { entries: ['b', 'b'] } }), /2回/],
  ['information from tomorrow', withEntry({ asOf: '2026-06-02' }), /先の日/],
  ['no question that must find it', withEntry({ mustFind: [] }), /mustFind/],
  ['a proof that was taught', withEntry({ mustFind: ['いつ更新できるか。'] }), /言い換えと同じ/],
  ['no rule in force yet', withLifetimes('2026-06-02'), /有効な値がありません/],
  ['two rules from one day', withLifetimes('2026-01-01', '2026-01-01'), /2つあります/],
  [
    'a word in two synonym groups',
    withLexicon({
      synonyms: [
        ['更新', '継続'],
        ['延長', '継続'],
      ],
    }),
    /「継続」は同義語/,
  ],
  ['a synonym alone', withLexicon({ synonyms: [['更新']] }), /1つしか/],
  ['a reading in kanji', withLexicon({ terms: [{ term: '鍵', reading: '鍵', variants: [] }] }), /カタカナ/],
])('%s is found', (_what, broken, problem) => {
  expect(problems(broken)).toContainEqual(expect.stringMatching(problem));
});

test('today is not in the future', () => {
  expect(problems(withEntry({ asOf: '2026-06-01' }))).toEqual([]);
});
