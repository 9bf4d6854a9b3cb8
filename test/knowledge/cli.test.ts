import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { run } from '../../src/knowledge/cli/run';
import type { Terminal } from '../../src/knowledge/cli/terminal';
import type { Finding } from '../../src/knowledge/finding';
import { loadAnalyser } from '../../src/language/kuromoji';
import { checkVocabulary } from '../../src/reading/check-vocabulary';
import { createMessageReader } from '../../src/reading/message-reader';
import type { Searcher } from '../../src/search';
import { openSearch } from '../../src/search-files';
import { copyOfKnowledge, type Folder, PRODUCT_KNOWLEDGE, TODAY } from './support/folder';

let folder: Folder;
let desk: string;
let printed: string[];
let complained: string[];
let searcher: Searcher | undefined;
/** Reading every sentence of the vocabulary takes some seconds on a busy machine. */
const PROVING = 120_000;
const proved = new Map<string, Finding[]>();

beforeEach(async () => {
  folder = await copyOfKnowledge();
  desk = await mkdtemp(join(tmpdir(), 'desk-'));
  printed = [];
  complained = [];
});
afterEach(async () => {
  await folder.delete();
  await rm(desk, { recursive: true });
});

async function knowledge(...args: string[]): Promise<number> {
  const terminal: Terminal = {
    directory: folder.path,
    today: TODAY,
    print: (line) => void printed.push(line),
    complain: (line) => void complained.push(line),
    openSearcher: async (it) => {
      // Made once for the whole file: it takes seconds, and no test here depends on what it learns.
      searcher ??= await openSearch(it, {
        knowledgeDirectory: PRODUCT_KNOWLEDGE,
        analyser: await loadAnalyser(),
      });
      return searcher;
    },
    openReader: async (it) => {
      const now = DateTime.fromISO(TODAY, { zone: 'Asia/Tokyo' });
      const read = createMessageReader(it, await loadAnalyser());
      return (text) => read(text, { fact: null }, { now, targetZone: 'Asia/Tokyo' });
    },
    checkVocabulary: async (it) => {
      const key = JSON.stringify([it.vocabulary, it.lexicon]);
      const now = DateTime.fromISO(TODAY, { zone: 'Asia/Tokyo' });
      const findings =
        proved.get(key) ?? checkVocabulary(it, await loadAnalyser(), { now, targetZone: 'Asia/Tokyo' });
      proved.set(key, findings);
      return findings;
    },
  };
  return run(terminal, args);
}

test(
  "check finds nothing wrong with the product's own knowledge and counts it",
  async () => {
    const code = await knowledge('check');
    expect(complained).toEqual([]);
    expect(printed).toEqual([
      expect.stringMatching(/^問題ありません。項目\d+件\(言い換え\d+件/),
      expect.stringMatching(/^注意: 窓口の連絡先が空です/),
    ]);
    expect(code).toBe(0);
  },
  PROVING,
);

test('check prints every finding with file, entry and repair, and fails', async () => {
  await folder.replace('entries/new-vs-renewal.yaml', /asOf: .*/, "asOf: '2999-01-01'");
  await folder.replace('entries/expiry-timezone.yaml', 'entries: [expiry-jst-example]', 'entries: [no-such]');
  expect(await knowledge('check')).toBe(1);
  expect(printed).toEqual([]);
  expect(complained).toEqual([
    '直すところが2件あります。',
    '',
    'entries/expiry-timezone.yaml',
    '  ・[expiry-timezone] 関連する項目「no-such」がありません。',
    '    → idの打ち間違いを直すか、その行を消してください。',
    '',
    'entries/new-vs-renewal.yaml',
    '  ・[new-vs-renewal] 情報の日付 2999-01-01 が先の日です。',
    '    → asOf に、内容を確かめた日を書いてください。',
  ]);
});

test(
  'check tells of a question that does not find its entry',
  async () => {
    await folder.replace(
      'entries/expiry-timezone.yaml',
      'mustFind:\n',
      'mustFind:\n  - 今夜の夕食の献立は\n',
    );
    expect(await knowledge('check')).toBe(1);
    expect(complained.join('\n')).toContain('[expiry-timezone] 「今夜の夕食の献立は」で、この項目ではなく');
  },
  PROVING,
);

test(
  'check tells of a word that its sentence does not prove',
  async () => {
    await folder.replace(
      'vocabulary/backup.yaml',
      'must: バックアップが見つかりました',
      'must: 財布が見つかりました',
    );
    expect(await knowledge('check')).toBe(1);
    expect(complained.join('\n')).toContain(
      '  ・[見つかる] 読めるはずの文(must)「財布が見つかりました」を読めません。',
    );
  },
  PROVING,
);

test('ask shows the decision, the answer, why, and the candidates by part', async () => {
  expect(await knowledge('ask', '更新はいつから', '申請できますか')).toBe(0);
  const text = printed.join('\n');
  expect(text).toMatch(/^判断: 回答する\n確からしさ: [01]\.\d\d\n項目: renewal-timing/);
  expect(text).toContain('30日を経過した後');
  expect(text).toMatch(/理由: \S/);
  expect(text).toMatch(/\n語: \S+ \/ /);
  expect(text).toMatch(/1\. [01]\.\d\d {2}renewal-timing {2}\(\S+ \d\.\d\d/);
});

test('ask names the subject where there is no answer', async () => {
  expect(await knowledge('ask', '更新の料金はいくらですか')).toBe(0);
  expect(printed[0]).toMatch(/問い合わせ先を案内する\(話題: .+\)/);
});

test('what was exported, edited and imported stands in the files', async () => {
  const csv = join(desk, 'faq.csv');
  expect(await knowledge('export', csv)).toBe(0);
  const edited = (await readFile(csv, 'utf8')).replace(',Q3,', ',Q3の改訂,');
  await writeFile(csv, `${edited},修理は頼めますか?,いいえ。,,修理の受付,,,社内,\r\n`);
  expect(await knowledge('import', csv)).toBe(0);
  expect(printed).toContainEqual(expect.stringMatching(/^追加1件、変更1件、変更なし\d+件です。$/));
  expect(await folder.read('entries/renewal-timing.yaml')).toContain('source: Q3の改訂\n');
  expect(await folder.read('entries/entry-001.yaml')).toContain('question: 修理は頼めますか?\n');
});

test('an import that is refused writes nothing', async () => {
  const csv = join(desk, 'faq.csv');
  await writeFile(csv, 'id,answer\nrenewal-timing,変えた\nno-such,x\n');
  const before = await folder.read('entries/renewal-timing.yaml');
  expect(await knowledge('import', csv)).toBe(1);
  expect(complained.join('\n')).toContain('[3行目] id「no-such」の項目はありません。');
  expect(await folder.read('entries/renewal-timing.yaml')).toBe(before);
});

test('a CSV that is not there is told in words', async () => {
  expect(await knowledge('import', join(desk, 'none.csv'))).toBe(1);
  expect(complained).toEqual([
    expect.stringMatching(/^ファイルを読み書きできません\(ENOENT\): .*none\.csv$/),
  ]);
});

test.each([[[]], [['ask']], [['chek']], [['export']], [['check', 'x']]])(
  '%j prints how to use it',
  async (args) => {
    expect(await knowledge(...args)).toBe(2);
    expect(complained[0]).toBe('使い方:');
  },
);
