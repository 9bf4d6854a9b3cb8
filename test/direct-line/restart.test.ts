import { wording } from '../../src/bot/wording';
import { MOST_TRIES } from '../../src/store/transcripts';
import { ConnectionStatus, connect, endClients, until, widgetSession } from './support/client';
import { GREETING } from './support/echo-logic';
import { buildProgram, type RunningService } from './support/process';
import { removeTemporaryDirectories, temporaryDirectory } from './support/server';

let run: ReturnType<typeof buildProgram>;
let service: RunningService;
let directory: string;

beforeAll(() => {
  run = buildProgram();
});
beforeEach(async () => {
  directory = temporaryDirectory();
  service = await run(directory);
});
afterEach(async () => {
  endClients();
  await service.kill();
});
afterAll(removeTemporaryDirectories);

describe('after the service was killed and started again', () => {
  it('the client reconnects with its token and goes on; nothing is lost, nothing comes twice', async () => {
    const client = connect(await widgetSession(service.url));
    await client.say('前');
    await until(() => client.texts().length === 3);
    await service.kill();
    service = await run(directory, service.port);
    await client.say('後');
    await until(() => client.texts().length === 5, client.texts);
    expect(client.texts()).toEqual([GREETING, '〉前', '「前」ですね。', '〉後', '「後」ですね。']);
    expect(client.statuses).not.toContain(ConnectionStatus.ExpiredToken);
  });

  it('a message that was taken on but not answered is answered', async () => {
    const client = connect(await widgetSession(service.url));
    await until(() => client.texts().length === 1);
    await client.say('ゆっくり');
    await service.kill();
    service = await run(directory, service.port);
    await until(() => client.texts().length === 3, client.texts);
    expect(client.texts()).toEqual([GREETING, '〉ゆっくり', '「ゆっくり」ですね。']);
  });

  it('a message whose answer never reached the client, sent again, is answered once', async () => {
    const client = connect(await widgetSession(service.url));
    await client.say('一度だけ', 'same');
    await until(() => client.texts().length === 3);
    await service.kill();
    service = await run(directory, service.port);
    await client.say('一度だけ', 'same');
    await client.say('次');
    await until(() => client.texts().includes('「次」ですね。'), client.texts);
    expect(client.texts().filter((text) => text === '「一度だけ」ですね。')).toHaveLength(1);
  });

  it('a message that brings the service down is tried some times more, and then given up', async () => {
    const client = connect(await widgetSession(service.url));
    await until(() => client.texts().length === 1);
    void client.say('停止').catch(() => undefined);
    await service.exited;
    // It comes up, takes the message up again, and goes down by it.
    for (let start = 1; start <= MOST_TRIES; start += 1) {
      service = await run(directory, service.port);
      await service.exited;
    }
    service = await run(directory, service.port);
    await client.say('次');
    await until(() => client.texts().includes('「次」ですね。'), client.texts);
    expect(client.texts()).toEqual([GREETING, '〉停止', wording.trouble, '〉次', '「次」ですね。']);
  });

  it('a polling client goes on, and a file can still be downloaded', async () => {
    const session = await widgetSession(service.url);
    const before = connect(session, { webSocket: false });
    const attachments = [{ contentType: 'text/plain', contentUrl: 'data:text/plain,csr', name: 'a.csr' }];
    await before.post({ type: 'message', text: '確認', attachments });
    await until(() => before.texts().includes('a.csr は 3 バイトです。'), before.texts);
    before.end();
    await service.kill();
    service = await run(directory, service.port);
    const after = connect(session, { webSocket: false });
    await until(() => after.texts().length === before.texts().length);
    expect(after.texts()).toEqual(before.texts());
    const own = after.heard.find((activity) => 'attachments' in activity) as {
      attachments?: { contentUrl: string }[];
    };
    expect(await (await fetch(own.attachments?.[0]?.contentUrl ?? '')).text()).toBe('csr');
  });
});
