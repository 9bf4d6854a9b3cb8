import { parse } from 'yaml';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { readSourceFiles } from '../../src/knowledge/reading/read-source-files';
import type { SourceFile } from '../../src/knowledge/sources';
import { exportCsv } from '../../src/knowledge/table/export-csv';
import { type ImportPlan, planImport } from '../../src/knowledge/table/plan-import';
import { readDelimited } from '../../src/knowledge/table/read-delimited';
import type { Entry } from '../../src/knowledge/types';
import { findingsOf } from './support/findings-of';
import { PRODUCT_KNOWLEDGE, TODAY } from './support/folder';

let files: SourceFile[];
let entries: readonly Entry[];
beforeAll(async () => {
  ({ files } = await readSourceFiles(PRODUCT_KNOWLEDGE));
  ({ entries } = await loadKnowledge(PRODUCT_KNOWLEDGE, { today: TODAY }));
});

const bytesOf = (text: string) => new TextEncoder().encode(text);
const plan = (csv: string | Uint8Array): ImportPlan =>
  planImport(readDelimited('faq.csv', typeof csv === 'string' ? bytesOf(csv) : csv), files, TODAY);
const written = ({ writes }: ImportPlan, file: string) => writes.find((it) => it.file === file)?.text ?? '';
const textOf = (file: string) =>
  new TextDecoder().decode(files.find((it) => it.file === file)?.bytes ?? new Uint8Array());

const NEW_ROW = ',修理は頼めますか?,いいえ。,直してほしい,修理の受付,,,社内,';

test('the export opens in Excel: byte order mark, CRLF between rows, one row for each entry', () => {
  const csv = exportCsv(entries);
  expect(csv.startsWith('\ufeffid,question,answer,')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  expect(csv.split('\r\n')).toHaveLength(entries.length + 2);
});

test('what was exported and comes back untouched changes nothing', () => {
  const { writes, unchanged } = plan(exportCsv(entries));
  expect(writes).toEqual([]);
  expect(unchanged).toHaveLength(entries.length);
});

test('a spreadsheet that rewrites dates, line ends and empty rows changes nothing either', () => {
  const rewritten = exportCsv(entries)
    .replace(/(\d{4})-0?(\d+)-0?(\d+)(?=\r\n)/g, '$1/$2/$3')
    .replaceAll('\r\n', '\n')
    .concat(',,,,,,,,\n');
  expect(rewritten).toMatch(/\d{4}\/\d+\/\d+\n/);
  expect(plan(rewritten).writes).toEqual([]);
});

test.each(['=1+1', '+81', '-x', '@here', '＝SUM(A1)', "'=1"])('%j leaves as text and returns', (risky) => {
  const [first] = entries as [Entry];
  const csv = exportCsv([{ ...first, question: `${risky}で始まる` }]);
  expect(csv).toContain(`,'${risky}で始まる,`);
  const file = `entries/${first.id}.yaml`;
  expect(parse(written(plan(csv), file)).question).toBe(`${risky}で始まる`);
});

test('only what differs is written, and the comments of the file stay', () => {
  const edited = plan('id,source,dialog,answer\nrenewal-timing,Q3の答え,,\nnew-vs-renewal,,,');
  expect(edited.changed).toEqual(['renewal-timing']);
  const file = 'entries/renewal-timing.yaml';
  expect(written(edited, file)).toBe(textOf(file).replace('source: Q3', 'source: Q3の答え'));
});

test('a line taken from a list leaves the list, and the others stay in their order', () => {
  const { alternatives } = entries.find(({ id }) => id === 'renewal-timing') as Entry;
  const csv = `id,alternatives\nrenewal-timing,"${alternatives.slice(1).join('\r\n')}"`;
  expect(parse(written(plan(csv), 'entries/renewal-timing.yaml')).alternatives).toEqual(
    alternatives.slice(1),
  );
});

test('an answer of several lines stays readable in the file', () => {
  const changed = plan('id,answer\nrenewal-timing,"一行目です。\n二行目です。"');
  expect(written(changed, 'entries/renewal-timing.yaml')).toContain(
    'answer: |-\n  一行目です。\n  二行目です。\n',
  );
});

test('a row without an id becomes a new entry with an id of its own and the day of the import', () => {
  const header = 'id,question,answer,alternatives,mustFind,followUps,dialog,source,asOf';
  const { added, writes } = plan(`${header}\n${NEW_ROW}`);
  expect(added).toEqual(['entry-001']);
  expect(writes[0]?.file).toBe('entries/entry-001.yaml');
  expect(parse(writes[0]?.text ?? '')).toEqual({
    id: 'entry-001',
    question: '修理は頼めますか?',
    answer: 'いいえ。',
    alternatives: ['直してほしい'],
    mustFind: ['修理の受付'],
    followUps: { entries: [] },
    source: '社内',
    asOf: TODAY,
  });
});

test("Excel's Shift_JIS is read as well", () => {
  const sjis = Uint8Array.from([...bytesOf('id,source\nrenewal-timing,'), 0x93, 0xfa, 0x96, 0x7b]);
  expect(written(plan(sjis), 'entries/renewal-timing.yaml')).toContain('source: 日本\n');
});

test.each<[string, string | Uint8Array, string, RegExp]>([
  ['an unknown id', 'id,answer\nrenewal-time,x', '2行目', /「renewal-time」の項目はありません/],
  ['an id twice', 'id,answer\nrenewal-timing,x\nrenewal-timing,y', '3行目', /2つあります/],
  ['no id column', 'question\nx', '1行目', /id がありません/],
  ['an unknown column', 'id,anser\nrenewal-timing,x', '1行目', /anser/],
  ['a column twice', 'id,answer,answer\n', '1行目', /2回/],
  ['a row that is too wide', 'id,answer\nrenewal-timing,x,y', '2行目', /列が多く/],
  ['a quote left open', 'id,answer\nrenewal-timing,"x', '', /CSVとして読めません/],
  ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x69, 0), '', /文字コード/],
  ['an empty file', '', '1行目', /id がありません/],
])('%s is refused', async (_what, csv, entry, problem) => {
  const findings = await findingsOf(() => plan(csv));
  expect(findings).toContainEqual(
    expect.objectContaining({ file: 'faq.csv', entry, problem: expect.stringMatching(problem) }),
  );
});

test('an import whose result would not pass the checks is refused as a whole', async () => {
  const findings = await findingsOf(() =>
    plan('id,asOf,dialog\nrenewal-timing,2999-01-01,\nnew-vs-renewal,,dance'),
  );
  // Each at the line that it came from.
  expect(findings.map(({ file, entry }) => [file, entry])).toEqual([
    ['faq.csv', '3行目'],
    ['faq.csv', '2行目'],
  ]);
});
