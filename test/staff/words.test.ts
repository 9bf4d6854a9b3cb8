import { call, type EditCall } from '../../src/knowledge/editing/edit-calls';
import { readTexts } from '../../src/knowledge/editing/knowledge-files';
import type { Texts } from '../../src/knowledge/editing/texts';
import { type LineFields, linesOfFact } from '../../src/knowledge/editing/vocabulary-lines';
import type { Analyser } from '../../src/language/analyser';
import { loadAnalyser } from '../../src/language/kuromoji';
import { draft, proof, touchesWords } from '../../src/staff/jobs/draft';
import { PRODUCT_KNOWLEDGE, TODAY } from '../knowledge/support/folder';

jest.setTimeout(120_000);

let texts: Texts;
let analyser: Analyser;
beforeAll(async () => {
  [texts, analyser] = await Promise.all([readTexts(PRODUCT_KNOWLEDGE), loadAnalyser()]);
});

const FILE = 'vocabulary/same-name.yaml';
const kept: LineFields = {
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
const linesAfter = (...edits: EditCall[]) => {
  const [change] = drafted(...edits).changes;
  return linesOfFact(new Map([[FILE, change?.after ?? '']]), 'sameName');
};

it('a word that proves itself stands at the end of its fact, and nothing else is changed', () => {
  const { changes, findings } = drafted(call('setLine', 'sameName', kept));
  expect(findings).toEqual([]);
  expect(changes).toHaveLength(1);
  expect(changes[0]?.after).toBe(
    `${texts.get(FILE)}  - {word: 温存, also: [おんぞん], class: サ変, is: true, of: [名前], must: コモンネームは温存します, mustNot: 戦力は温存します}\n`,
  );
});

it.each([
  ['reads what it must not', { mustNot: 'コモンネームはおんぞんします' }, /も読んでしまいます/],
  ['does not read what it must', { must: '担当者は温存します' }, /を読めません/],
  ['is of no class', { class: '助詞' as 'サ変' }, /class/],
  ['has no sentence', { must: '' }, /must/],
])('a word that %s is refused', (_, fields, problem) => {
  const { findings } = drafted(call('setLine', 'sameName', { ...kept, ...fields }));
  expect(findings.map((finding) => finding.problem)).toEqual([expect.stringMatching(problem)]);
});

it('a line is changed in its place, and says what no form shows as before', () => {
  const lines = linesOfFact(texts, 'existing') ?? [];
  const [first, ...others] = lines;
  const { also = [], when = 'named' } = first ?? {};
  const form = { ...kept, ...first, also, when };
  expect(drafted(call('setLine', 'existing', form, first?.must)).changes).toEqual([]);
  const [change] = drafted(
    call('setLine', 'existing', { ...form, also: [...also, '持っとく'] }, first?.must),
  ).changes;
  const after = new Map([[change?.file ?? '', change?.after ?? '']]);
  expect(linesOfFact(after, 'existing')).toEqual([{ ...first, also: [...also, '持っとく'] }, ...others]);
});

it('takes a line out', () => {
  const lines = linesOfFact(texts, 'sameName') ?? [];
  expect(linesAfter(call('removeLine', 'sameName', lines[1]?.must ?? ''))).toEqual(
    lines.filter((_, at) => at !== 1),
  );
});

it('words that are said to mean the same are proven against all others', () => {
  const words = ['サーバID', '証明書', 'SSL証明書', 'サーバ証明書', '資格'];
  const edits = [call('setSynonyms', words, 'サーバID')];
  const { changes, findings } = drafted(...edits);
  expect([findings, touchesWords(changes)]).toEqual([[], true]);
  const unproven = proof({ texts, edits, today: TODAY }, analyser);
  expect(unproven.map(({ problem }) => problem).join('\n')).toContain('資格は取得済みです');
});

it('what changes no word needs no proof of words', () => {
  const { changes } = drafted(call('addWay', 'renewal-timing', '猫の手も借りたい時期はいつですか'));
  expect(touchesWords(changes)).toBe(false);
});
