import { call, type EditCall } from '../../src/knowledge/editing/edit-calls';
import { readTexts } from '../../src/knowledge/editing/knowledge-files';
import { keyOf, type Row, rowsOf, SHEET_NAMES, setRow, wholeRow } from '../../src/knowledge/editing/sheets';
import { applied, changesBetween, type Texts } from '../../src/knowledge/editing/texts';
import type { Vocabulary } from '../../src/knowledge/vocabulary';
import type { Analyser } from '../../src/language/analyser';
import { loadAnalyser } from '../../src/language/kuromoji';
import { Form } from '../../src/staff/form';
import { draft, proof } from '../../src/staff/jobs/draft';
import { judgeTexts } from '../../src/staff/jobs/judge';
import { touchesWords } from '../../src/staff/jobs/touches-words';
import { emptyRow, sentRow } from '../../src/staff/words/fields';
import { sheetForm } from '../../src/staff/words/sheet-forms';
import { PRODUCT_KNOWLEDGE, TODAY } from '../knowledge/support/folder';

jest.setTimeout(120_000);

let texts: Texts;
let analyser: Analyser;
let vocabulary: Vocabulary;
beforeAll(async () => {
  [texts, analyser] = await Promise.all([readTexts(PRODUCT_KNOWLEDGE), loadAnalyser()]);
  const judged = judgeTexts(texts, TODAY);
  if (judged.findings) throw new Error('The knowledge is broken');
  vocabulary = judged.knowledge.vocabulary;
});

const FILE = 'vocabulary/same-name.yaml';
const kept = {
  word: '温存',
  also: ['おんぞん'],
  class: 'サ変',
  is: true,
  of: ['名前'],
  when: 'named',
  must: 'コモンネームは温存します',
  mustNot: '戦力は温存します',
};

function drafted(...edits: EditCall[]) {
  const made = draft({ texts, edits, today: TODAY }, analyser);
  if (made.kind !== 'drafted') throw new Error(`It is ${made.kind}`);
  return made;
}
/** As a browser sends it: lists of texts as lines, of boxes one by one, and no box that is not ticked. */
function asSent([name, value]: [string, unknown]): [string, string][] {
  if (value === false && name !== 'is') return [];
  if (!Array.isArray(value)) return [[name, String(value)]];
  return name === 'of' ? value.map((one) => [name, String(one)]) : [[name, value.join('\n')]];
}
const linesAfter = (...edits: EditCall[]) => {
  const [change] = drafted(...edits).changes;
  return rowsOf(new Map([[FILE, change?.after ?? '']]), 'sameName');
};

it('a word that proves itself stands at the end of its fact, and nothing else is changed', () => {
  const { changes, findings } = drafted(call('setRow', 'sameName', kept));
  expect(findings).toEqual([]);
  expect(changes).toHaveLength(1);
  expect(changes[0]?.after).toBe(
    `${texts.get(FILE)}  - {word: 温存, also: [おんぞん], class: サ変, is: true, of: [名前], must: コモンネームは温存します, mustNot: 戦力は温存します}\n`,
  );
});

it.each([
  ['reads what it must not', { mustNot: 'コモンネームはおんぞんします' }, /も読んでしまいます/],
  ['does not read what it must', { must: '担当者は温存します' }, /を読めません/],
  ['is of no class', { class: '助詞' }, /class/],
  ['has no sentence', { must: '' }, /must/],
])('a word that %s is refused', (_, fields, problem) => {
  const { findings } = drafted(call('setRow', 'sameName', { ...kept, ...fields }));
  expect(findings.map((finding) => finding.problem)).toEqual([expect.stringMatching(problem)]);
});

it.each([...SHEET_NAMES, 'existing'])('%s: every row filled in as it is changes nothing', (name) => {
  const rows = rowsOf(texts, name) ?? [];
  expect(rows.length).toBeGreaterThan(0);
  const fields = sheetForm(name, vocabulary)?.fields ?? [];
  const keys = rows.map((row) => keyOf(name, row));
  expect(new Set(keys).size).toBe(keys.length);
  for (const row of rows) {
    const filled = { ...emptyRow(fields), ...wholeRow(name, row) };
    const form = new Form(new URLSearchParams(Object.entries(filled).flatMap(asSent)));
    // A group of nouns that has no sentences yet gets them with its next change.
    const sent = Object.entries(sentRow(fields, form)).filter(
      ([field]) => !field.startsWith('must') || field in row,
    );
    const edits = [setRow(name, Object.fromEntries(sent), keyOf(name, row))];
    expect(changesBetween(texts, applied(texts, edits)).map(({ before, after }) => [before, after])).toEqual(
      [],
    );
  }
});

it('a line is changed in its place, and says what no form shows as before', () => {
  const [first = {}, ...others] = rowsOf(texts, 'existing') ?? [];
  const also = [...(first.also as string[]), '持っとく'];
  const [change] = drafted(call('setRow', 'existing', { also }, String(first.must))).changes;
  const after = new Map([[change?.file ?? '', change?.after ?? '']]);
  expect(rowsOf(after, 'existing')).toEqual([{ ...first, also }, ...others]);
});

const word = { also: [], class: '句' };
const CHANGES: [string, Row, Row, RegExp][] = [
  [
    'replies',
    { ...word, word: 'ガッテン承知の助', act: 'yes', must: 'ガッテン承知の助', mustNot: 'いいえ' },
    { mustNot: 'はい' },
    /も読んでしまいます/,
  ],
  [
    'commands',
    { ...word, word: '幕引き', command: 'cancel', of: ['対話'], must: '幕引き', mustNot: '舞台の幕引き' },
    { must: '舞台' },
    /を読めません/,
  ],
  [
    'person',
    { ...word, word: 'おかんむり', act: 'complain', must: 'おかんむりです', mustNot: 'かんむりです' },
    { mustNot: 'おかんむりだ' },
    /も読んでしまいます/,
  ],
  [
    'follow-ups',
    { ...word, word: 'かみ砕いて', act: 'simpler', must: 'かみ砕いて', mustNot: '飴をかみました' },
    { act: 'none' },
    /act/,
  ],
  [
    'talk',
    { ...word, word: 'ごきげんよう', talk: 'greeting', must: 'ごきげんよう', mustNot: '機嫌が悪い' },
    { must: '機嫌' },
    /を読めません/,
  ],
  [
    'nouns',
    { name: 'サバ証', words: ['サバ証'], must: 'サバ証を持っています', mustNot: 'サバが好きです' },
    { mustNot: 'サバ証が好きです' },
    /も読んでしまいます/,
  ],
  [
    'command-nouns',
    { name: '舞台', words: ['舞台'], must: '舞台に戻って', mustNot: '台に戻って' },
    { must: '台に戻って' },
    /を読めません/,
  ],
];

it.each(CHANGES)(
  '%s: a row that proves itself is added, and one that does not is refused',
  (name, row, wrong, problem) => {
    const { changes, findings } = drafted(call('setRow', name, row));
    expect(findings).toEqual([]);
    const [change] = changes;
    expect(rowsOf(new Map([[change?.file ?? '', change?.after ?? '']]), name)?.at(-1)).toEqual(
      Object.fromEntries(Object.entries(row).filter(([field]) => field !== 'also')),
    );
    const refused = drafted(call('setRow', name, { ...row, ...wrong })).findings;
    expect(refused.map((finding) => finding.problem)).toEqual([expect.stringMatching(problem)]);
  },
);

it('takes a line out', () => {
  const lines = rowsOf(texts, 'sameName') ?? [];
  expect(linesAfter(call('removeRow', 'sameName', String(lines[1]?.must)))).toEqual(
    lines.filter((_, at) => at !== 1),
  );
});

it('words that are said to mean the same are proven against all others', () => {
  const words = ['サーバID', '証明書', 'SSL証明書', 'サーバ証明書', '資格'];
  const edits = [call('setRow', 'synonyms', { words }, 'サーバID')];
  const { changes, findings } = drafted(...edits);
  expect([findings, touchesWords(changes)]).toEqual([[], true]);
  const unproven = proof({ texts, edits, today: TODAY }, analyser);
  expect(unproven.map(({ problem }) => problem).join('\n')).toContain('資格は取得済みです');
});

it('what changes no word needs no proof of words', () => {
  const { changes } = drafted(call('addWay', 'renewal-timing', '猫の手も借りたい時期はいつですか'));
  expect(touchesWords(changes)).toBe(false);
});
