import { KnowledgeError } from '../../src/knowledge/knowledge-error';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { findingsOf } from './support/findings-of';
import { copyOfKnowledge, type Folder, TODAY } from './support/folder';

let folder: Folder;
beforeEach(async () => {
  folder = await copyOfKnowledge();
});
afterEach(() => folder.delete());

const load = () => loadKnowledge(folder.path, { today: TODAY });

test('all findings come at once, each with file, entry, problem and repair', async () => {
  await folder.replace('entries/renewal-timing.yaml', 'dialog: renewal-date', 'dialog: renewal-day');
  await folder.replace('entries/new-vs-renewal.yaml', /asOf: .*/, "asOf: '2030-01-01'");
  await folder.replace('rules.yaml', 'value: Asia/Tokyo', 'value: Asia/Edo');
  await folder.remove('contact.yaml');
  const findings = await findingsOf(load);
  expect(findings.map(({ file, entry }) => [file, entry])).toEqual([
    ['contact.yaml', ''],
    ['entries/renewal-timing.yaml', 'renewal-timing'],
    ['rules.yaml', ''],
    ['entries/new-vs-renewal.yaml', 'new-vs-renewal'],
  ]);
  expect(findings.every(({ problem, repair }) => problem !== '' && repair !== '')).toBe(true);
});

test('the error has a stable code and tells everything in its message', async () => {
  await folder.write('topics.yaml', '- id: x\n  label: [');
  const error: unknown = await load().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(KnowledgeError);
  expect(error).toMatchObject({ code: 'KNOWLEDGE_INVALID' });
  expect((error as KnowledgeError).message).toContain('topics.yaml');
});

test.each<[string, string, string | Uint8Array, RegExp]>([
  ['a fault of YAML', 'lexicon.yaml', 'terms: [\nsynonyms: "', /行目がYAMLとして読めません/],
  ['a key written twice', 'contact.yaml', "name: ''\nname: ''", /YAMLとして読めません/],
  ['another character set', 'contact.yaml', Uint8Array.of(0x83, 0x65, 0x83, 0x58), /UTF-8ではありません/],
  ['an empty file', 'rules.yaml', '', /形が違います/],
  ['an unknown field', 'contact.yaml', "name: ''\nfax: ''", /知らない項目 fax/],
  ['a mail address that is none', 'contact.yaml', "email: 'support'", /email の書き方/],
  ['aliases without end', 'topics.yaml', bomb(), /別名|形が違います/],
])('%s is told with its file', async (_what, file, content, problem) => {
  await folder.write(file, content);
  const findings = await findingsOf(load);
  expect(
    findings.filter((finding) => finding.file === file).map((finding) => finding.problem),
  ).toContainEqual(expect.stringMatching(problem));
});

test('a date that is not in the calendar is refused', async () => {
  await folder.replace('entries/expiry-timezone.yaml', /asOf: .*/, "asOf: '2026-02-30'");
  const [finding] = await findingsOf(load);
  expect(finding).toMatchObject({ file: 'entries/expiry-timezone.yaml', entry: 'expiry-timezone' });
  expect(finding?.problem).toContain('暦にない日');
});

test('a folder that is not there is told, not thrown as a system error', async () => {
  const findings = await findingsOf(() => loadKnowledge(`${folder.path}/nowhere`, { today: TODAY }));
  expect(new Set(findings.map(({ problem }) => problem))).toEqual(new Set(['見つかりません。']));
  expect(findings.map(({ file }) => file)).toEqual(
    expect.arrayContaining([
      'entries/',
      'vocabulary/',
      'topics.yaml',
      'lexicon.yaml',
      'leads.yaml',
      'rules.yaml',
      'contact.yaml',
    ]),
  );
});

test("an editor's hidden and backup files are no entries", async () => {
  const before = (await load()).entries.length;
  await folder.write('entries/.renewal-timing.yaml.swp', 'x');
  await folder.write('entries/renewal-timing.yaml~', 'x');
  await folder.write('entries/.draft.yaml', 'x');
  expect((await load()).entries).toHaveLength(before);
});

function bomb(): string {
  const levels = [...'bcdefghij'].map(
    (name, at) => `${name}: &${name} [${`*${'abcdefghi'[at]},`.repeat(9)}]`,
  );
  return ['a: &a [x]', ...levels].join('\n');
}
