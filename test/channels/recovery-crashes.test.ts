import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wording } from '../../src/bot/wording';
import type { Adapter } from '../../src/channels/bot-framework/adapter';
import { type Resumption, recover } from '../../src/channels/bot-framework/recover';
import { Outbox, openDatabase } from '../../src/store';
import { type Connector, startConnector } from '../support/connector';
import { startService } from '../support/running-service';

jest.setTimeout(60_000);

let directory: string;
let connector: Connector;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'recovery-crashes-'));
  connector = await startConnector();
});
afterEach(async () => {
  await connector.close();
  await rm(directory, { recursive: true, force: true });
});

/** A process acknowledges a message that waits for its turn, and dies. */
async function leaveWaiting(): Promise<void> {
  const activity = {
    type: 'message',
    id: '1',
    channelId: 'msteams',
    serviceUrl: connector.url,
    conversation: { id: 'c', conversationType: 'personal' },
    from: { id: 'user' },
    recipient: { id: 'bot' },
    text: '更新はいつから申請できますか',
  };
  const turn = 'msteams/conversations/c/activities/1';
  const database = await openDatabase(directory);
  const received = { activity, keys: [turn] };
  const waiting = { conversationId: 'msteams/conversations/c', turn, userId: 'user', received };
  await new Outbox(database, Date.now).takeOn(waiting);
  await database.close();
}

/** A process takes it up, and dies in the middle of its turn. */
async function crashInTurn(): Promise<void> {
  const database = await openDatabase(directory);
  const begun = new Promise<void>((resolve) => {
    const resume = () => {
      resolve();
      return new Promise<void>(() => undefined);
    };
    const ports = { outbox: new Outbox(database, Date.now), kept: database.kept };
    const resumption = { ports, logic: async () => undefined, now: Date.now };
    void recover(
      { resume, isStopping: false } as unknown as Adapter,
      resumption as unknown as Resumption,
      () => undefined,
    );
  });
  await begun;
  await database.close();
}

async function answered(): Promise<(string | undefined)[]> {
  const service = await startService({ DATA_DIR: directory });
  for (let left = 100; left > 0 && connector.texts().length === 0; left -= 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  await service.stop();
  const database = await openDatabase(directory);
  expect(await database.db.selectFrom('outbox').selectAll().execute()).toEqual([]);
  await database.close();
  return connector.texts();
}

it('a message that waited is answered, once, though the process that took it up died too', async () => {
  await leaveWaiting();
  await crashInTurn();
  await crashInTurn();
  expect(await answered()).toEqual([expect.stringContaining('更新')]);
});

it('a message that ends every process is given up with an apology', async () => {
  await leaveWaiting();
  for (let times = 0; times < 3; times += 1) await crashInTurn();
  expect(await answered()).toEqual([wording.trouble]);
});
