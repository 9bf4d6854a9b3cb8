import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { call, editsOf } from '../../src/knowledge/editing/edit-calls';
import { readTexts } from '../../src/knowledge/editing/knowledge-files';
import { applied, changesBetween } from '../../src/knowledge/editing/texts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import type { Analyser } from '../../src/language/analyser';
import { loadAnalyser } from '../../src/language/kuromoji';
import { Editor } from '../../src/staff/editor';
import { isHalfWritten, type Mark } from '../../src/staff/following/mark';
import { draft } from '../../src/staff/jobs/draft';
import { KnowledgeVersions } from '../../src/store';
import { copyOfKnowledge, type Folder, TODAY } from '../knowledge/support/folder';
import { clock, temporaryStore } from '../store/support';

let folder: Folder;
let store: ReturnType<typeof temporaryStore>;
let versions: KnowledgeVersions;
let editor: Editor;
const logged: string[] = [];

let analyser: Analyser;
beforeAll(async () => {
  analyser = await loadAnalyser();
});
beforeEach(async () => {
  folder = await copyOfKnowledge();
  store = temporaryStore();
  const database = await store.open();
  versions = new KnowledgeVersions(database, clock());
  editor = new Editor({
    directory: folder.path,
    database,
    versions,
    draft: async (input) => draft({ ...input, today: TODAY }, analyser),
    onWritten: () => undefined,
    log: (event) => void logged.push(event),
  });
});
afterEach(async () => {
  await store.dispose();
  await folder.delete();
});

const save = (...edits: Parameters<Editor['save']>[0]['edits'][number][]) =>
  editor.save({ author: '山田', comment: '直しました。', edits });

it('keeps who saved what and when, and every state can be had back', async () => {
  const first = await readTexts(folder.path);
  await save(call('addWay', 'renewal-timing', '一つめ'));
  const second = await readTexts(folder.path);
  await save(
    call('addWay', 'renewal-timing', '二つめ'),
    call('removeExample', 'price', '価格表はありますか'),
  );
  expect((await versions.latest(9)).map(({ number, author }) => [number, author])).toEqual([
    [2, '山田'],
    [1, '山田'],
  ]);
  expect(await editor.restore(1, '佐藤')).toEqual({ kind: 'saved', number: 3 });
  expect(await readTexts(folder.path)).toEqual(second);
  await editor.restore(0, '佐藤');
  expect(await readTexts(folder.path)).toEqual(first);
  await editor.restore(2, '佐藤');
  expect((await readTexts(folder.path)).get('topics.yaml')).not.toContain('価格表はありますか');
});

it('takes one save back and leaves the later one', async () => {
  await save(call('addWay', 'renewal-timing', '一つめ'));
  await save(call('setEntry', 'renewal-timing', { short: '時期' }));
  await editor.undo(1, '佐藤');
  const { entries } = await loadKnowledge(folder.path, { today: TODAY });
  const entry = entries.find(({ id }) => id === 'renewal-timing');
  expect(entry?.short).toBe('時期');
  expect(entry?.alternatives).not.toContain('一つめ');
});

it('writes nothing where the knowledge would be broken, and keeps no version', async () => {
  const before = await readTexts(folder.path);
  const topic = { label: '', outside: false, examples: ['更新はいつから申し込めますか'] };
  const saved = await save(call('addTopic', 'price', topic));
  expect(saved).toMatchObject({ kind: 'refused' });
  expect(saved.kind === 'refused' && saved.findings.map(({ entry }) => entry)).toContain('price');
  expect(await readTexts(folder.path)).toEqual(before);
  expect(await versions.latest(9)).toEqual([]);
  expect(await save()).toEqual({ kind: 'unchanged' });
});

it('does not save a case that its own messages do not meet, and blames nobody for what was so before', async () => {
  const fields = {
    ...{
      when: '{said: [[ヨーヨー]]}',
      yes: '',
      no: '',
      say: 'はい。',
      rest: '',
      ...{ id: '', fits: '', asked: [], finds: false },
      from: '',
      until: '',
    },
  };
  const saved = await save(
    call('setCase', 'renewal-timing', undefined, { ...fields, must: ['更新はいつですか'] }),
  );
  expect(saved.kind === 'refused' && saved.findings.map(({ problem }) => problem)).toEqual([
    '場合分け(cases)の「更新はいつですか」が、その場合に当てはまりません。',
  ]);
  await folder.replace('entries/renewal-timing.yaml', / must: \[/, ' must: [猫はかわいい, ');
  expect(await save(call('addWay', 'renewal-timing', '一つめの聞き方'))).toMatchObject({ kind: 'saved' });
});

it('saves that come at once do not overwrite each other', async () => {
  await Promise.all(
    ['一', '二', '三'].map((word) => save(call('addWay', 'renewal-timing', `${word}つめの聞き方`))),
  );
  const text = await folder.read('entries/renewal-timing.yaml');
  for (const word of ['一', '二', '三']) expect(text).toContain(`- ${word}つめの聞き方\n`);
  expect((await readdir(folder.path)).filter((name) => name.startsWith('.'))).toEqual(['.version.json']);
});

describe('a process that is killed while it saves', () => {
  const words = '価格表はありますか';
  /** What was saved, as far as the process came. */
  const begun = async () => {
    await save(call('addWay', 'renewal-timing', '前からある聞き方'));
    const before = await readTexts(folder.path);
    const edits = editsOf([call('removeExample', 'price', words), call('addWay', 'renewal-timing', words)]);
    const after = applied(before, edits);
    const mark = JSON.parse(await folder.read('.version.json')) as Mark;
    await folder.write('.version.json', JSON.stringify({ ...mark, writing: 2 }));
    return { before, after };
  };

  it('has its version finished before the knowledge is read', async () => {
    const { before, after } = await begun();
    await versions.add(2, { author: '山田', comment: 'c', changes: changesBetween(before, after) });
    // The words stand in both files now, which would keep the service from starting.
    await folder.write('entries/renewal-timing.yaml', after.get('entries/renewal-timing.yaml') ?? '');
    await expect(loadKnowledge(folder.path, { today: TODAY })).rejects.toThrow(words);
    expect(await isHalfWritten(folder.path)).toBe(true);
    await editor.follow();
    expect(await readTexts(folder.path)).toEqual(after);
    expect(await isHalfWritten(folder.path)).toBe(false);
    expect(await save(call('addWay', 'renewal-timing', '次の聞き方'))).toEqual({ kind: 'saved', number: 3 });
  });

  it('has saved nothing where it came to no version', async () => {
    const { before } = await begun();
    await editor.follow();
    expect(await readTexts(folder.path)).toEqual(before);
    expect(await isHalfWritten(folder.path)).toBe(false);
  });
});

it('files that are put back by hand beside an embedded store stay as they are', async () => {
  const before = await readTexts(folder.path);
  await save(call('addWay', 'renewal-timing', '一つめの聞き方'));
  await folder.write('entries/renewal-timing.yaml', before.get('entries/renewal-timing.yaml') ?? '');
  await folder.remove('.version.json');
  await editor.follow();
  expect(await readTexts(folder.path)).toEqual(before);
  expect(await save(call('addWay', 'renewal-timing', '二つめの聞き方'))).toEqual({
    kind: 'saved',
    number: 2,
  });
});

it('a folder that cannot be written gets no version', async () => {
  await mkdir(join(folder.path, '.version.json.draft'));
  await expect(save(call('addWay', 'renewal-timing', '一つめの聞き方'))).rejects.toMatchObject({
    code: 'EISDIR',
  });
  expect(await versions.latest(9)).toEqual([]);
});

it('names outside the knowledge are written by nobody', async () => {
  const outside = { file: '../outside.yaml', before: null, after: 'x' };
  await save(call('addWay', 'renewal-timing', '一つめの聞き方'));
  await versions.add(2, { author: 'a', comment: 'c', changes: [outside] });
  const mark = JSON.parse(await folder.read('.version.json')) as Mark;
  await folder.write('.version.json', JSON.stringify({ ...mark, writing: 2 }));
  await expect(editor.follow()).rejects.toThrow('no file of the knowledge');
});
