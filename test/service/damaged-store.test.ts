import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Libsql from 'libsql';
import { RunningProcess } from './running-process';

jest.setTimeout(120_000);

let service: RunningProcess;
beforeEach(async () => {
  service = await RunningProcess.start();
});
afterEach(() => service.remove());

interface Session {
  token: string;
  conversationId: string;
}

const path = () => join(service.data, 'bot.sqlite');
const headers = ({ token }: Session) => ({ authorization: `Bearer ${token}` });
const address = ({ conversationId }: Session) => `/v3/directline/conversations/${conversationId}/activities`;

async function arrive(): Promise<Session> {
  const session = JSON.parse((await service.post('/widget/token', '{}')).text) as Session;
  await service.post('/v3/directline/conversations', '{}', headers(session));
  return session;
}

const say = (session: Session, text: string) =>
  service.post(address(session), JSON.stringify({ type: 'message', text }), headers(session));

async function heard(session: Session): Promise<string[]> {
  const response = await fetch(service.url + address(session), { headers: headers(session) });
  expect(response.status).toBe(200);
  const { activities } = (await response.json()) as { activities: { text?: string }[] };
  return activities.map(({ text }) => text ?? '');
}

async function answered(session: Session, text: string): Promise<string[]> {
  expect((await say(session, text)).status).toBe(200);
  for (let left = 100; left > 0; left -= 1) {
    const texts = await heard(session);
    if (texts.at(-1) !== text && texts.includes(text)) return texts;
    await sleep(50);
  }
  throw new Error('No answer came');
}

function flipByteOf(text: string): void {
  // What stands in the log alone is guarded by checksums.
  const database = new Libsql(path());
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  const bytes = readFileSync(path());
  const at = bytes.indexOf(text);
  expect(at).toBeGreaterThan(0);
  bytes[at] = 0x80;
  writeFileSync(path(), bytes);
}

it('goes on with its conversations after a byte of its file has changed', async () => {
  const session = await arrive();
  await answered(session, '更新はいつから申請できますか');
  await service.end('SIGTERM');
  flipByteOf('更新はいつから申請できますか');
  await service.launch();
  const texts = await answered(session, '必要な書類は何ですか');
  expect(texts.some((text) => text.includes('30日'))).toBe(true);
  expect(service.output).toMatch(/"event":"store-mended".*"setAside":"bot\.sqlite\.damaged-/);
  expect(readdirSync(service.data).some((name) => name.startsWith('bot.sqlite.damaged-'))).toBe(true);
});

it('goes on after native code has ended it', async () => {
  const session = await arrive();
  await answered(session, '更新はいつから申請できますか');
  process.kill(service.servingPid, 'SIGABRT');
  await sleep(200);
  while (!(await service.healthy())) await sleep(50);
  expect((await answered(session, '必要な書類は何ですか'))[0]).not.toBe('');
  expect(service.output).toContain('"event":"service-started-again","signal":"SIGABRT"');
});

it('goes on with its conversations when its file is emptied while it runs', async () => {
  const session = await arrive();
  const before = await answered(session, '更新はいつから申請できますか');
  truncateSync(path());
  const after = await answered(session, '必要な書類は何ですか');
  expect(after.slice(0, before.length)).toEqual(before);
  while (!service.output.includes('store-mended')) await sleep(50);
  await service.end('SIGTERM');
  await service.launch();
  expect((await heard(session)).slice(0, after.length)).toEqual(after);
});
