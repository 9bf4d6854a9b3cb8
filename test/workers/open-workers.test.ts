import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openWorkers, type Workers } from '../../src/workers';
import { copyOfKnowledge, type Folder } from '../knowledge/support/folder';

jest.setTimeout(180_000);

const program = join(__dirname, '..', '..', 'scripts', 'worker.mjs');
const CONTACT = "name: 窓口\nphone: '%'\nemail: ''\nurl: ''\nhours: ''\n";
const withPhone = (phone: string) => CONTACT.replace('%', phone);

let folder: Folder;
let cacheDirectory: string;
let workers: Workers;
let logged: { event: string; details: Readonly<Record<string, unknown>> | undefined }[];

beforeEach(async () => {
  folder = await copyOfKnowledge();
  cacheDirectory = await mkdtemp(join(tmpdir(), 'workers-'));
  logged = [];
});
afterEach(async () => {
  await workers?.close();
  await folder.delete();
  await rm(cacheDirectory, { recursive: true, force: true });
});

const open = async () => {
  workers = await openWorkers({
    program,
    count: 1,
    limitMs: 60_000,
    knowledgeDirectory: folder.path,
    cacheDirectory,
    log: (event, details) => void logged.push({ event, details }),
  });
};
const events = () => logged.map(({ event }) => event);

async function ask(text: string): Promise<string> {
  const activity = { type: 'message', channelId: 'test', text };
  const now = Date.parse('2026-12-01T03:00:00Z');
  const { outcome } = await workers.run('turn', {
    activity,
    message: { text, files: [] },
    before: undefined,
    now,
  });
  return outcome.replies.map((reply) => reply.text).join('\n');
}

/** Asks again and again, as people do meanwhile, until the answer or the log holds what is waited for. */
async function until(holds: (answer: string) => boolean): Promise<number> {
  for (let asked = 1; ; asked += 1) {
    if (holds(await ask('担当者に相談'))) return asked;
    await sleep(100);
  }
}

it('takes changed knowledge over while turns run, and answers with what it has while files are broken', async () => {
  await folder.write('contact.yaml', withPhone('0120-111-111'));
  await open();
  expect(await ask('担当者に相談')).toContain('0120-111-111');
  await folder.write('contact.yaml', withPhone('0120-222-222'));
  expect(await until((answer) => answer.includes('0120-222-222'))).toBeGreaterThan(1);
  await folder.write('contact.yaml', 'name: [');
  await until(() => events().includes('knowledge-broken'));
  expect(workers.standing()).toMatchObject({
    state: 'broken',
    message: expect.stringContaining('contact.yaml'),
  });
  expect(await ask('担当者に相談')).toContain('0120-222-222');
  expect(events().filter((event) => event === 'knowledge-reloaded')).toHaveLength(1);
});

it('learns anew beside the turns, says how far it has come, and keeps what it has learnt', async () => {
  await open();
  expect(events()).not.toContain('learning');
  const shown = new Set<number | undefined>();
  const share = () => {
    const standing = workers.standing();
    return standing.state === 'learning' ? standing.share : undefined;
  };
  await folder.replace('topics.yaml', /examples:\n/, 'examples:\n    - 猫の手も借りたいのですが\n');
  await until(() => shown.add(share()) && events().includes('knowledge-reloaded'));
  const percents = logged.filter(({ event }) => event === 'learning').map(({ details }) => details?.percent);
  expect(percents.length).toBeGreaterThan(3);
  expect(percents).toEqual([...percents].sort((one, other) => Number(one) - Number(other)));
  expect(percents.at(-1)).toBe(100);
  expect([...shown].some((one) => one !== undefined && one > 0 && one < 1)).toBe(true);
  await workers.look();
  expect(workers.standing()).toEqual({ state: 'ready' });
  expect(await readdir(cacheDirectory)).toContain('search-index.gz');
});

it('says what is wrong with knowledge that is broken at the start', async () => {
  await folder.remove('topics.yaml');
  await expect(open()).rejects.toMatchObject({
    code: 'KNOWLEDGE_INVALID',
    message: expect.stringContaining('topics.yaml'),
  });
});

it('hands on what a task throws, and goes on', async () => {
  await open();
  await expect(
    workers.run('help', { day: 'no day', retentionDays: 30, logDays: undefined }),
  ).rejects.toThrow();
  expect((await workers.run('suggest', '更新 いつ')).length).toBeGreaterThan(0);
});
