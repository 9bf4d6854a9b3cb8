import WebSocket from 'ws';
import { Transcripts } from '../../src/store';
import { connect, endClients, type Session, until, widgetSession } from './support/client';
import { GREETING } from './support/echo-logic';
import { call, get, post } from './support/requests';
import {
  removeTemporaryDirectories,
  type ServerOptions,
  startServer,
  type TestServer,
} from './support/server';

let server: TestServer;
let session: Session;
async function serve(options: ServerOptions = {}): Promise<void> {
  server = await startServer(options);
  session = await widgetSession(server.url);
}
afterEach(async () => {
  endClients();
  await server.stop();
});
afterAll(removeTemporaryDirectories);

const activities = () => `${server.domain}/conversations/${session.conversationId}/activities`;
const say = (text: string) =>
  post(activities(), session.token, { type: 'message', from: { id: 'me' }, text });

async function openStream(): Promise<WebSocket> {
  const start = await post(`${server.domain}/conversations`, session.token, {});
  const socket = new WebSocket(String(start.body.streamUrl));
  await new Promise((resolve) => socket.once('open', resolve));
  return socket;
}

describe('too much', () => {
  it('of one conversation is refused with the time to wait, and taken again then', async () => {
    await serve({ config: { limits: { activities: { burst: 3, perSecond: 1 } } } });
    const answers = [await say('一'), await say('二'), await say('三'), await say('四')];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    const wait = Number(answers[3]?.headers.get('retry-after'));
    expect([answers[3]?.code, wait >= 1 && wait <= 3]).toEqual(['TooManyRequests', true]);
    expect((await get(activities(), session.token)).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, wait * 1_000));
    expect((await say('五')).status).toBe(200);
  });

  it('of one address is refused; a proxy on this machine may name the address', async () => {
    await serve({ config: { limits: { perAddress: { burst: 4, perSecond: 1 } } } });
    const ask = (headers: Record<string, string>) =>
      call(`${server.url}/widget/token`, { method: 'POST', headers });
    const status = async (headers = {}) => (await ask(headers)).status;
    expect([await status(), await status(), await status(), await status()]).toEqual([200, 200, 200, 429]);
    expect(await status({ 'x-forwarded-for': '203.0.113.7' })).toBe(200);
    expect(await status({ 'x-forwarded-for': '203.0.113.8, not-an-address' })).toBe(429);
  });

  it('of new conversations is refused, while those begun go on', async () => {
    await serve({ config: { limits: { conversations: { burst: 1, perSecond: 0.1 } } } });
    expect((await say('一')).status).toBe(200);
    const second = await widgetSession(server.url);
    expect((await post(`${server.domain}/conversations`, second.token, {})).status).toBe(429);
    expect((await post(`${server.domain}/conversations`, session.token, {})).status).toBe(200);
  });

  it('in a day is refused, by conversation and by address, and nobody else has to wait', async () => {
    const limits = { bytesPerConversation: 60_000, bytesPerAddress: 150_000 };
    await serve({ config: { limits } });
    const upload = async ({ token, conversationId }: Session, from: string) => {
      const form = new FormData();
      form.append('file', new Blob(['a'.repeat(40_000)]), 'a.txt');
      const headers = { authorization: `Bearer ${token}`, 'x-forwarded-for': from };
      const url = `${server.domain}/conversations/${conversationId}/upload?userId=me`;
      return call(url, { method: 'POST', headers, body: form });
    };
    const other = await widgetSession(server.url);
    const answers = [
      await upload(session, '203.0.113.7'),
      await upload(session, '203.0.113.7'),
      await upload(other, '203.0.113.7'),
      await upload(other, '203.0.113.8'),
    ];
    expect(answers.map(({ status, code }) => [status, code])).toEqual([
      [200, undefined],
      [413, 'UploadLimit'],
      [200, undefined],
      [413, 'UploadLimit'],
    ]);
    const third = await widgetSession(server.url);
    const fourth = await widgetSession(server.url);
    expect((await upload(third, '203.0.113.7')).status).toBe(200);
    expect((await upload(fourth, '203.0.113.7')).status).toBe(413);
    expect((await upload(fourth, '203.0.113.9')).status).toBe(200);
    expect((await say('まだ話せますか')).status).toBe(200);
  });

  it('counts what stands beside the words of a message', async () => {
    await serve({ config: { limits: { bytesPerConversation: 100_000, bytesPerAddress: 1e6 } } });
    const heavy = () =>
      post(activities(), session.token, {
        ...{ type: 'message', from: { id: 'me' }, text: 'x', value: 'a'.repeat(80_000) },
      });
    expect([(await heavy()).status, (await heavy()).status]).toEqual([200, 413]);
  });

  it('for the store is refused with the time to come back, and said in the log', async () => {
    await serve({ config: { limits: { storeBytes: 1 } } });
    const refused = await say('一');
    expect([refused.status, refused.code, refused.headers.get('retry-after')]).toEqual([
      503,
      'StoreFull',
      '60',
    ]);
    expect(server.logged).toEqual([expect.stringMatching(/^store-full /)]);
  });

  it('of files is refused', async () => {
    await serve({ config: { limits: { files: 2, fileBytes: 100, uploadBytes: 2_000 } } });
    const upload = (...sizes: number[]) => {
      const form = new FormData();
      for (const size of sizes) form.append('file', new Blob(['x'.repeat(size)]), 'a.cer');
      const headers = { authorization: `Bearer ${session.token}` };
      const url = activities().replace('activities', 'upload');
      return call(url, { method: 'POST', headers, body: form }).then(({ status }) => status);
    };
    expect(await upload(100, 100)).toBe(200);
    expect(await upload(1, 1, 1)).toBe(400);
    expect(await upload(101)).toBe(413);
    expect(await upload(3_000)).toBe(413);
  });
});

describe('sockets', () => {
  it('beyond the tabs of one person close the oldest', async () => {
    await serve({ config: { limits: { socketsPerConversation: 2 } } });
    const [oldest, second] = [await openStream(), await openStream()];
    const closed = new Promise((resolve) => oldest.once('close', resolve));
    await openStream();
    expect(await closed).toBe(1000);
    expect(second.readyState).toBe(WebSocket.OPEN);
  });

  it('that are silent are given up, those that answer pings are kept', async () => {
    await serve({ config: { limits: { pingMs: 50 } } });
    const [alive, dead] = [await openStream(), await openStream()];
    const frames: string[] = [];
    alive.on('message', (data) => frames.push(String(data)));
    dead.pause();
    await until(() => frames.filter((frame) => frame === '').length >= 4);
    const closed = new Promise((resolve) => dead.once('close', resolve));
    dead.resume();
    expect(await closed).toBe(1006);
    expect(alive.readyState).toBe(WebSocket.OPEN);
  });

  it('get a long history whole and in order', async () => {
    await serve();
    await post(`${server.domain}/conversations`, session.token, {});
    await until(async () => (await get(activities(), session.token)).body.watermark === '1');
    const transcripts = new Transcripts(server.database, Date.now);
    const texts = Array.from({ length: 170 }, (_, n) => `${n}`);
    for (const text of texts) {
      const body = { type: 'message', text, from: { id: 'b', role: 'bot' } };
      await transcripts.append({ conversationId: session.conversationId, body, pending: false });
    }
    const client = connect(session);
    await until(() => client.texts().length === 171);
    expect(client.texts()).toEqual([GREETING, ...texts]);
  });

  it('do not suffer from nonsense of the client', async () => {
    await serve();
    const socket = await openStream();
    socket.send('');
    socket.send('{"activities":[]}');
    const heard: string[] = [];
    socket.on('message', (data) => heard.push(String(data)));
    await say('届きますか');
    await until(() => heard.join().includes('「届きますか」ですね。'));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.send('x'.repeat(10_000));
    expect(await closed).toBe(1009);
  });
});

it('finishes the turn under way on close, delivers its reply, and asks the clients to come back', async () => {
  await serve();
  const socket = await openStream();
  const heard: string[] = [];
  socket.on('message', (data) => heard.push(String(data)));
  const closed = new Promise((resolve) => socket.once('close', resolve));
  await say('ゆっくり');
  await server.unmount();
  expect(await closed).toBe(1001);
  expect(heard.join()).toContain('「ゆっくり」ですね。');
  const refused = await say('もう一つ');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
});
