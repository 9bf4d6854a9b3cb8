import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/store';
import { type Connector, startConnector } from '../support/connector';
import { type RunningService, startService } from '../support/running-service';

// Two services are started one after the other, and the channel is waited for as long as the real one would be.
jest.setTimeout(60_000);

let directory: string;
let connector: Connector;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'recovery-'));
  connector = await startConnector();
});
afterEach(async () => {
  await connector.close();
  await rm(directory, { recursive: true, force: true });
});

const conversation = { id: '19:recovery', conversationType: 'personal' };
const say = (service: RunningService, text: string, id: string) =>
  service.post({ id, text, channelId: 'msteams', conversation, serviceUrl: connector.url } as never);
const start = (more: Record<string, string> = {}) => startService({ DATA_DIR: directory, ...more });

async function until(condition: () => boolean): Promise<void> {
  for (let left = 100; left > 0 && !condition(); left -= 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
}

it('what waits to be sent when the service stops is sent by the next one, once', async () => {
  const first = await start();
  await say(first, '新規か更新か判定して', '1');
  connector.fault = () => ({ status: 503 });
  const waiting = say(first, 'はい', '2');
  await until(() => connector.calls.length >= 3);
  const began = Date.now();
  await first.stop();
  await waiting.catch(() => undefined);
  expect(Date.now() - began).toBeLessThan(4_000);
  connector.fault = () => undefined;

  const second = await start();
  await until(() => connector.texts().length === 2);
  expect(connector.texts()[1]).toContain('コモンネーム');
  expect(connector.received[1]?.replyToId).toBe('2');
  // The channel repeats what it got no answer to.
  expect((await say(second, 'はい', '2')).status).toBe(200);
  await say(second, 'はい', '3');
  expect(connector.texts()).toHaveLength(3);
  expect(connector.texts()[2]).toMatch(/追加/);
  await second.stop();
});

it('messages that were acknowledged while they waited for their turn are answered by the next process', async () => {
  const first = await start({ TEAMS_SENDS_PER_SECOND: '1', TEAMS_SENDS_PER_30_SECONDS: '2' });
  const answers = [1, 2, 3, 4, 5].map((id) =>
    say(first, `更新はいつから申請できますか${'。'.repeat(id)}`, `${id}`),
  );
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(connector.texts()).toHaveLength(2);
  await first.stop();
  const second = await start();
  await until(() => connector.texts().length === 5);
  expect(connector.received.map(({ replyToId }) => replyToId)).toEqual(['1', '2', '3', '4', '5']);
  await second.stop();
  const database = await openDatabase(directory);
  expect(await database.db.selectFrom('outbox').selectAll().execute()).toEqual([]);
  await database.close();
});

it('a reply that is too old by then is taken back instead', async () => {
  const first = await start();
  await say(first, '新規か更新か判定して', '1');
  connector.fault = () => ({ status: 503 });
  const waiting = say(first, 'はい', '2');
  await until(() => connector.calls.length >= 2);
  await first.stop();
  await waiting.catch(() => undefined);
  const database = await openDatabase(directory);
  await database.db
    .updateTable('outbox')
    .set({ at: Date.now() - 2 * 3_600_000 })
    .execute();
  await database.close();
  connector.fault = () => undefined;
  const second = await start();
  await say(second, 'はい', '3');
  expect(connector.texts()).toHaveLength(2);
  expect(connector.texts()[1]).toContain('コモンネーム');
  await second.stop();
});

it('a key in a message that waits is never kept', async () => {
  const first = await start({ TEAMS_SENDS_PER_SECOND: '1', TEAMS_SENDS_PER_30_SECONDS: '1' });
  const { generateKeyPairSync } = await import('node:crypto');
  const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  await Promise.all([
    say(first, 'こんにちは', '1'),
    say(first, 'ありがとう', '2'),
    say(first, String(key), '3'),
  ]);
  await first.stop();
  const database = await openDatabase(directory);
  const rows = await database.db.selectFrom('outbox').select(['received', 'replies']).execute();
  await database.close();
  expect(JSON.stringify(rows)).toContain('秘密鍵');
  expect(JSON.stringify(rows)).not.toContain('PRIVATE');
  const second = await start();
  await until(() => connector.texts().length === 3);
  expect(connector.texts()[2]).toContain('秘密鍵が含まれていた');
  await second.stop();
});
