import { type Connector, type Fault, startConnector } from '../support/connector';
import { type RunningService, startService } from '../support/running-service';

let service: RunningService;
let connector: Connector;
beforeAll(async () => {
  service = await startService();
});
beforeEach(async () => {
  connector = await startConnector();
});
afterEach(() => connector.close());
afterAll(() => service.stop());

let conversations = 0;
function inTeams() {
  conversations += 1;
  const conversation = { id: `19:lost-${conversations}`, conversationType: 'personal' };
  return async (text: string, more: object = {}) => {
    const from = connector.texts().length;
    const activity = { channelId: 'msteams', text, conversation, serviceUrl: connector.url, ...more };
    const answer = await service.post(activity as never);
    expect(answer.status).toBe(200);
    return connector.texts().slice(from);
  };
}

/** The next calls are answered so. */
function next(...faults: Fault[]) {
  connector.fault = () => faults.shift();
}

it.each<[string, Fault]>([
  ['429 without Retry-After', { status: 429 }],
  ['429 with Retry-After', { status: 429, headers: { 'retry-after': '1' } }],
  ['412', { status: 412 }],
  ['500', { status: 500 }],
  ['502', { status: 502 }],
  ['503', { status: 503 }],
  ['504', { status: 504 }],
  ['a cut connection', { status: 0 }],
])('a reply that is met with %s is sent again, and its answer counts', async (_name, fault) => {
  const say = inTeams();
  await say('新規か更新か判定して');
  next(fault, fault);
  expect(await say('はい')).toEqual([expect.stringContaining('同じコモンネーム')]);
  expect(connector.calls.map(({ status }) => status)).toEqual([200, fault.status, fault.status, 200]);
});

it('waits as long as the channel asks', async () => {
  const say = inTeams();
  next({ status: 429, headers: { 'retry-after': '2' } });
  await say('こんにちは');
  const [first, second] = connector.calls;
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(2_000);
});

it.each([403, 404, 400])(
  'a reply that is refused with %i has not been seen: its question stands',
  async (status) => {
    const say = inTeams();
    const [first] = await say('新規か更新か判定して');
    next({ status });
    expect(await say('はい')).toEqual([]);
    expect(connector.calls).toHaveLength(2);
    const [again] = await say('はい');
    expect(again).toMatch(/コモンネーム/);
    expect(again).not.toBe(first);
  },
);

it('a first reply that is lost leaves nothing behind, and the repeat of the same delivery is answered', async () => {
  const say = inTeams();
  const sent = { id: 'same', timestamp: '2026-11-26T10:00:00.000Z' };
  next({ status: 403 });
  expect(await say('新規か更新か判定して', sent)).toEqual([]);
  const [asked] = await say('新規か更新か判定して', sent);
  expect(asked).toContain('ありますか');
  expect(await say('新規か更新か判定して', sent)).toEqual([]);
});

it('logs what became of it, and nothing that was said', async () => {
  const say = inTeams();
  next({ status: 403 });
  await say('更新はいつから申請できますか');
  const line = service.logged.findLast((entry) => entry.includes('reply-undelivered'));
  expect(line).toContain('"status":403');
  expect(line).not.toContain('更新');
});

it('typing is shown while a file is slow to come, and not otherwise', async () => {
  const conversation = { id: 'typing' };
  const slow = { contentType: 'application/x-x509', name: 'a.cer', contentUrl: `${connector.url}/file` };
  connector.fault = ({ method }) => (method === 'GET' ? { status: 404, afterMs: 1_200 } : undefined);
  const send = (more: object) =>
    service.post({ channelId: 'webchat', conversation, serviceUrl: connector.url, ...more } as never);
  await send({ text: '更新はいつから申請できますか' });
  await send({ text: '', attachments: [slow] });
  expect(connector.received.map(({ type }) => type)).toEqual(['message', 'typing', 'message']);
});

describe('a crowd', () => {
  it('60 messages at once: at most 7 in any second, each answered once and in order', async () => {
    const say = inTeams();
    const texts = Array.from({ length: 60 }, (_, at) => `更新はいつから申請できますか${'。'.repeat(at + 1)}`);
    await Promise.all(texts.map((text, at) => say(text, { id: `crowd-${at}` })));
    await until(() => connector.received.length === 60);
    const times = connector.calls.map(({ at }) => at);
    for (const [at, time] of times.entries()) {
      expect((times[at + 7] ?? Number.POSITIVE_INFINITY) - time).toBeGreaterThanOrEqual(1_000);
    }
    expect(connector.received.map(({ replyToId }) => replyToId)).toEqual(texts.map((_, at) => `crowd-${at}`));
  }, 40_000);

  it('typing is not shown to so many: they would wait longer for it', async () => {
    const slow = { contentType: 'application/x-x509', name: 'a.cer', contentUrl: `${connector.url}/file` };
    connector.fault = ({ method }) => (method === 'GET' ? { status: 404, afterMs: 1_200 } : undefined);
    const people = Array.from({ length: 40 }, (_, at) => ({ id: `one-of-many-${at}` }));
    await Promise.all(
      people.map((conversation) =>
        service.post({
          ...{ channelId: 'webchat', conversation, serviceUrl: connector.url },
          ...{ text: '', attachments: [slow] },
        } as never),
      ),
    );
    expect(new Set(connector.received.map(({ type }) => type))).toEqual(new Set(['message']));
    expect(connector.received).toHaveLength(people.length);
  });
});

async function until(condition: () => boolean): Promise<void> {
  for (let left = 300; left > 0 && !condition(); left -= 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
}
