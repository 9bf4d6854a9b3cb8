import { wording } from '../../src/bot/wording';
import { startConnector } from '../support/connector';
import { type RunningService, startService, textOf } from '../support/running-service';

jest.setTimeout(60_000);

const conversation = (id: string) => ({ conversation: { id, conversationType: 'personal' } }) as never;

async function refusedBy(answer: Response) {
  const { error } = (await answer.json()) as { error: { code: string } };
  return [answer.status, error.code, Number(answer.headers.get('retry-after'))];
}

it('beyond what may wait in all, callers are told when to come back; what waits is answered', async () => {
  const connector = await startConnector(() => ({ status: 200, afterMs: 1_000, body: { id: '1' } }));
  const service = await startService({ QUEUE_LIMIT: '2' });
  const say = (id: string) =>
    service.post({ ...(conversation(id) as object), text: '料金はいくらですか', serviceUrl: connector.url });
  const first = [say('a'), say('b')];
  while (connector.calls.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(await refusedBy(await say('c'))).toEqual([503, 'Busy', 5]);
  expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200]);
  connector.fault = () => undefined;
  // Nothing is kept of what was refused: the channel may send it again.
  expect((await say('c')).status).toBe(200);
  await service.stop();
  await connector.close();
});

it('beyond what may wait in one conversation the person is asked to wait, and others are answered', async () => {
  const connector = await startConnector();
  connector.fault = () =>
    connector.calls.length === 1 ? { status: 200, afterMs: 3_000, body: { id: '1' } } : undefined;
  const service = await startService();
  const say = () =>
    service.post({ ...(conversation('crowded') as object), text: 'こんにちは', serviceUrl: connector.url });
  const crowd = Array.from({ length: 140 }, say);
  while (connector.calls.length < 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(textOf(await service.ask('other', '料金はいくらですか'))).toContain('ご案内できません');
  expect((await Promise.all(crowd)).every(({ status }) => status === 200)).toBe(true);
  expect(connector.texts().filter((text) => text === wording.busy)).toHaveLength(140 - 128);
  await service.stop();
  await connector.close();
});

describe('bytes in a day', () => {
  const heavy = (service: RunningService, id: string, more = {}) =>
    service.post({
      ...(conversation(id) as object),
      ...{ text: 'こんにちは', deliveryMode: 'expectReplies', value: 'a'.repeat(90_000), ...more },
    });

  it('are counted by conversation and by address, and refused; short messages go on', async () => {
    const service = await startService({ UPLOAD_MB_PER_CONVERSATION: '0.1', UPLOAD_MB_PER_ADDRESS: '0.2' });
    expect((await heavy(service, 'a')).status).toBe(200);
    const [status, code, seconds] = await refusedBy(await heavy(service, 'a'));
    expect([status, code]).toEqual([413, 'UploadLimit']);
    expect(seconds).toBeGreaterThan(3_600);
    // What was refused is counted for the address, which sent it.
    expect((await heavy(service, 'b')).status).toBe(413);
    expect((await heavy(service, 'b', { value: undefined })).status).toBe(200);
    await service.stop();
  });

  it('are not taken where the store is full', async () => {
    const service = await startService({ STORE_LIMIT_MB: '0.001' });
    expect(await refusedBy(await heavy(service, 'a'))).toEqual([503, 'StoreFull', 60]);
    await service.stop();
  });
});
