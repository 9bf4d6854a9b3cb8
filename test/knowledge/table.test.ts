import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { parse } from 'yaml';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { readSourceFiles } from '../../src/knowledge/reading/read-source-files';
import type { SourceFile } from '../../src/knowledge/sources';
import { exportCsv } from '../../src/knowledge/table/export-csv';
import { type ImportPlan, planImport } from '../../src/knowledge/table/plan-import';
import { readTable } from '../../src/knowledge/table/read-table';
import { exportXlsx } from '../../src/knowledge/table/write-xlsx';
import type { Entry } from '../../src/knowledge/types';
import { findingsOf } from './support/findings-of';
import { PRODUCT_KNOWLEDGE, TODAY } from './support/folder';

let files: SourceFile[];
let entries: readonly Entry[];
let workbook: Uint8Array;
beforeAll(async () => {
  ({ files } = await readSourceFiles(PRODUCT_KNOWLEDGE));
  ({ entries } = await loadKnowledge(PRODUCT_KNOWLEDGE, { today: TODAY }));
  workbook = await exportXlsx(entries);
});

const bytesOf = (text: string) => new TextEncoder().encode(text);
const plan = async (bytes: Uint8Array | string, name = 'faq.xlsx'): Promise<ImportPlan> =>
  planImport(await readTable(name, typeof bytes === 'string' ? bytesOf(bytes) : bytes), files, TODAY);
const newEntries = ({ writes }: ImportPlan) => writes.map(({ text }) => parse(text));

describe('a workbook', () => {
  it('comes back untouched without a change', async () => {
    const { writes, unchanged } = await plan(workbook);
    expect(writes).toEqual([]);
    expect(unchanged).toHaveLength(entries.length);
  });

  it('has a row for each way to ask', async () => {
    const { rows } = await readTable('faq.xlsx', workbook);
    expect(rows).toHaveLength(entries.length);
    const timing = entries.find(({ id }) => id === 'renewal-timing') as Entry;
    const row = rows.find(({ cells }) => cells.id === 'renewal-timing');
    expect(row?.cells.alternatives?.split('\n')).toEqual(timing.alternatives);
  });

  it('holds what looks like a formula as text, and gives it back', async () => {
    const [first] = entries as [Entry];
    const risky = await exportXlsx([{ ...first, question: '=HYPERLINK("http://x")' }]);
    const [{ question }] = newEntries(await plan(risky)) as [{ question: string }];
    expect(question).toBe('=HYPERLINK("http://x")');
  });
});

it('further ways to ask stand in rows of their own, sorted or below their entry', async () => {
  const sorted = await plan(
    'id,alternatives,question\nrenewal-timing,一つ目の聞き方,\nnew-vs-renewal,別の聞き方,\nrenewal-timing,二つ目の聞き方,',
    'faq.csv',
  );
  expect(newEntries(sorted).map(({ alternatives }) => alternatives)).toEqual([
    ['一つ目の聞き方', '二つ目の聞き方'],
    ['別の聞き方'],
  ]);
  const below = await plan(
    'id,question,answer,alternatives,mustFind,source\n,修理は頼めますか,いいえ。,直してほしい,修理の受付,社内\n,,,修理の依頼,,\n,,,故障した,,',
    'faq.csv',
  );
  expect(newEntries(below)[0]).toMatchObject({ alternatives: ['直してほしい', '修理の依頼', '故障した'] });
});

describe('an export of Azure', () => {
  const AZURE = [
    'Question\tAnswer\tSource\tMetadata\tSuggestedQuestions\tIsContextOnly\tPrompts\tQnaId',
    '駐車場はありますか\t**はい**、あります。\\n\\n[地図](https://example.jp/map)をご覧ください。\tEditorial\tkind:place\t["車は置けますか"]\tFalse\t[]\t7',
    'パーキング\t**はい**、あります。\\n\\n[地図](https://example.jp/map)をご覧ください。\tEditorial\tkind:place\t[]\tFalse\t[]\t7',
    '"駐輪場"はどこですか\t裏です。\tfaq.docx\t\t[]\tFalse\t[]\t8',
  ].join('\r\n');

  it('becomes an entry for each answer, with its ways to ask, in plain words', async () => {
    const [parking, bicycles] = newEntries(await plan(AZURE, 'kb.tsv'));
    expect(parking).toMatchObject({
      question: '駐車場はありますか',
      answer: 'はい、あります。\n地図 https://example.jp/mapをご覧ください。',
      alternatives: ['車は置けますか'],
      mustFind: ['パーキング'],
      source: 'Editorial',
      asOf: TODAY,
    });
    expect(bicycles).toMatchObject({ question: '"駐輪場"はどこですか', answer: '裏です。' });
  });

  it('is an answer to the question that is there already, where it is the same', async () => {
    const { question } = entries[0] as Entry;
    const [header] = AZURE.split('\r\n');
    const { added, changed } = await plan(
      `${header}\n${question}\tいいえ。\tx\t\t[]\tFalse\t[]\t9`,
      'kb.tsv',
    );
    expect([added, changed]).toEqual([[], [entries[0]?.id]]);
  });
});

test.each<[string, () => Uint8Array | string, RegExp]>([
  ['an old workbook', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1), /\.xls/],
  ['a PDF', () => '%PDF-1.7 …', /PDF/],
  ['a picture', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47), /画像/],
  ['JSON', () => '[{"question": "x"}]', /JSON/],
  ['a page', () => '<!DOCTYPE html><table>', /HTML/],
  ['a document of Word', () => zipSync({ 'word/document.xml': bytesOf('<x/>') }), /Word/],
  ['an archive', () => zipSync({ 'a.txt': bytesOf('a') }), /ZIP/],
  ['a workbook that is cut off', () => workbook.subarray(0, 900), /切れている/],
  [
    'a workbook of nothing',
    () => zipSync({ 'xl/workbook.xml': bytesOf('<x/>') }),
    /Excelのブックとして読めません/,
  ],
  [
    'a workbook that would fill the memory',
    () => zipSync({ 'xl/workbook.xml': new Uint8Array(201_000_000) }),
    /大きすぎ/,
  ],
])('%s is named as what it is', async (_what, bytes, problem) => {
  const findings = await findingsOf(() => plan(bytes()));
  expect(findings).toEqual([
    expect.objectContaining({ file: 'faq.xlsx', problem: expect.stringMatching(problem) }),
  ]);
});

/** Breaks a good row in one of several ways. */
const breaks: ((row: string[]) => string[])[] = [
  (row) => row.with(0, 'no-such-id'),
  (row) => row.with(2, ''),
  (row) => row.with(1, ''),
  (row) => row.with(8, '2999-01-01'),
  (row) => row.with(8, 'きのう'),
  (row) => row.with(6, 'no-such-dialog'),
  (row) => row.with(5, 'no-such-entry'),
  (row) => row.with(2, 'あ'.repeat(5_000)),
  (row) => row.with(7, ''),
  (row) => [...row, '余り'],
];

test('a workbook with a single bit the wrong way round is refused, wherever it stands in what is packed', async () => {
  for (let at = 100; at < workbook.length * 0.9; at += Math.ceil(workbook.length / 40)) {
    const damaged = Uint8Array.from(workbook);
    damaged[at] = (damaged[at] ?? 0) ^ 4;
    const { rows, findings } = await readTable('faq.xlsx', damaged);
    // What says nothing of the words, such as a time, may be damaged.
    const { rows: whole } = await readTable('faq.xlsx', workbook);
    expect(findings.length > 0 || JSON.stringify(rows) === JSON.stringify(whole)).toBe(true);
  }
});

test('of 60 broken tables each is refused whole, with the line that is wrong', async () => {
  for (let number = 0; number < 60; number++) {
    const chance = createHash('sha256').update(String(number)).digest();
    const at = (chance[0] ?? 0) % 4;
    const good = (name: string) => [
      '',
      `${name}はどこですか`,
      '裏です。',
      `${name}の場所`,
      `${name}を探しています`,
      '',
      '',
      '社内',
      '',
    ];
    const rows = ['駐車場', '食堂', '図書室', '体育館'].map(good);
    const breakIt = breaks[number % breaks.length] as (row: string[]) => string[];
    const broken = rows.map((row, line) => (line === at ? breakIt(row) : row));
    const header = 'id,question,answer,alternatives,mustFind,followUps,dialog,source,asOf';
    const csv = [header, ...broken.map((row) => row.join(','))].join('\n');
    const findings = await findingsOf(() => plan(csv, 'faq.csv'));
    expect([number, findings.some(({ entry }) => entry === `${at + 2}行目`)]).toEqual([number, true]);
  }
});

it('a CSV still opens in Excel as before', async () => {
  expect((await plan(exportCsv(entries), 'faq.csv')).writes).toEqual([]);
});
