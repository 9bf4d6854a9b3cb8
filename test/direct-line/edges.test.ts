import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { endClients, type Session, until, widgetSession } from './support/client';
import { call, get, post } from './support/requests';
import { removeTemporaryDirectories, startServer, type TestServer } from './support/server';

let server: TestServer;
let session: Session;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(async () => {
  session = await widgetSession(server.url);
  await post(`${server.domain}/conversations`, session.token, {});
});
afterEach(endClients);
afterAll(async () => {
  await server.stop();
  removeTemporaryDirectories();
});

const conversation = () => `${server.domain}/conversations/${session.conversationId}`;
const said = async () => {
  const { activities } = (await get(`${conversation()}/activities`, session.token)).body;
  return activities as { text?: string; attachments?: { name: string; contentType: string }[] }[];
};

describe('addresses', () => {
  it.each([
    ['GET', '', 404],
    ['GET', '/elsewhere', 404],
    ['POST', '/conversations/c/unknown', 404],
    ['PUT', '/conversations', 405],
    ['DELETE', '/conversations/c', 405],
    ['GET', '/tokens/generate', 405],
    ['PATCH', '/conversations/c/activities', 405],
    ['GET', '/conversations/c/stream', 404],
  ])(
    '%s %s is answered with %i in the shape of Direct Line, readable by pages',
    async (method, path, status) => {
      const answer = await call(server.domain + path, { method, headers: { origin: server.url } });
      expect([answer.status, typeof answer.code]).toEqual([status, 'string']);
      expect(answer.headers.get('access-control-allow-origin')).toBe(server.url);
    },
  );

  it('take HEAD where they take GET', async () => {
    const headers = { authorization: `Bearer ${session.token}` };
    const answer = await call(`${conversation()}/activities`, { method: 'HEAD', headers });
    expect([answer.status, answer.body]).toEqual([200, {}]);
  });
});

it('a watermark that is ahead is brought back, so that what is said from now on is seen', async () => {
  const ahead = await get(`${conversation()}/activities?watermark=5000`, session.token);
  expect(Number(ahead.body.watermark)).toBeLessThan(5_000);
  await post(`${conversation()}/activities`, session.token, {
    type: 'message',
    from: { id: 'me' },
    text: '新しい',
  });
  const later = await get(`${conversation()}/activities?watermark=${ahead.body.watermark}`, session.token);
  expect(JSON.stringify(later.body)).toContain('新しい');
});

describe('one file, sent as it is,', () => {
  it.each([
    ['attachment; filename="a.cer"', 'a.cer'],
    ["attachment; filename*=UTF-8''%E8%A8%BC%E6%98%8E%E6%9B%B8.cer", '証明書.cer'],
    ['attachment; filename="../../etc/passwd"', 'passwd'],
    ['', 'file'],
  ])('is taken under its name: %s', async (disposition, name) => {
    const answer = await call(`${conversation()}/upload?userId=me`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${session.token}`,
        'content-type': 'application/x-x509-ca-cert',
        ...(disposition && { 'content-disposition': disposition }),
      },
      body: 'certificate',
    });
    expect(answer.status).toBe(200);
    const [file] = (await said()).flatMap(({ attachments = [] }) => attachments);
    expect(file).toMatchObject({ name, contentType: 'application/x-x509-ca-cert' });
  });
});

it.each([2, 20])(
  'a body that is %i MB too large is refused with a status that Node clients can read',
  async (mb) => {
    const body = JSON.stringify({ type: 'message', text: 'あ'.repeat((mb * 1024 * 1024) / 3) });
    for (let time = 0; time < 3; time += 1) {
      const answer = await post(`${conversation()}/activities`, session.token, body);
      expect([answer.status, typeof answer.code]).toEqual([413, 'string']);
    }
  },
);

it.each([
  [{ localTimestamp: { toString: 'x' } }],
  [{ localTimezone: { toString: 'x' } }],
  [{ reactionsAdded: { length: { toString: 'x' } } }],
  [{ entities: [null, 3, { type: { toString: 'x' } }] }],
  [{ name: null, value: { toString: 'x', valueOf: 'y' } }],
  [{ attachments: [{ contentType: { toString: 'x' }, name: { toString: 'x' }, contentUrl: {} }] }],
])('%j holds nobody up', async (more) => {
  const send = (text: string, extra = {}) =>
    post(`${conversation()}/activities`, session.token, {
      type: 'message',
      from: { id: 'me' },
      text,
      ...extra,
    });
  expect((await send('一', more)).status).toBe(200);
  expect((await send('二')).status).toBe(200);
  await until(async () => JSON.stringify(await said()).split('replyToId').length > 2);
});

it.each(['dl_anyone', '29:1abc', '28:app', '8:orgid:abc', ' DL_x'])(
  'nobody is named %s in a token without a secret',
  async (id) => {
    const answer = await post(`${server.domain}/tokens/generate`, '', { user: { id } });
    expect([answer.status, answer.code]).toEqual([403, 'Forbidden']);
  },
);

it.each([
  ['7', '7'],
  [new Date(Date.now() + 30_000).toUTCString(), /^[12]?\d$|^30$/],
  ['', '5'],
])('a refusal of Azure for haste is passed on with its time: %s', async (asked, told) => {
  const azure = createServer((_, response) => {
    response.writeHead(429, asked ? { 'retry-after': asked } : {});
    response.end('{}');
  });
  await new Promise<void>((resolve) => azure.listen(0, '127.0.0.1', resolve));
  const azureBaseUrl = `http://127.0.0.1:${(azure.address() as AddressInfo).port}/v3/directline`;
  const over = await startServer({ config: { directLineSecret: 'secret', azureBaseUrl } });
  const answer = await call(`${over.url}/widget/token`, { method: 'POST' });
  await over.stop();
  azure.close();
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, expect.stringMatching(told)]);
});

it('a client of plain HTTP starts, sends, receives, uploads and comes back', async () => {
  const issued = (await post(`${server.domain}/tokens/generate`, '', { user: { id: 'plain' } })).body;
  const started = await post(`${server.domain}/conversations`, String(issued.token), {});
  expect(started).toMatchObject({ status: 201, body: { conversationId: issued.conversationId } });
  const token = String((await post(`${server.domain}/tokens/refresh`, String(issued.token), {})).body.token);
  const own = `${server.domain}/conversations/${issued.conversationId}`;
  const said = await post(`${own}/activities`, token, {
    type: 'message',
    from: { id: 'plain' },
    text: 'やあ',
  });
  expect(said.body.id).toMatch(/\|\d{7}$/);
  const form = new FormData();
  const activity = JSON.stringify({ type: 'message', text: '添付' });
  form.append('activity', new Blob([activity], { type: 'application/vnd.microsoft.activity' }));
  form.append('file', new Blob(['x'], { type: 'text/plain' }), 'a.txt');
  const headers = { authorization: `Bearer ${token}` };
  const uploaded = await fetch(`${own}/upload?userId=plain`, { method: 'POST', headers, body: form });
  expect(uploaded.status).toBe(200);
  const heard = async (watermark = '') => (await get(`${own}/activities?watermark=${watermark}`, token)).body;
  await until(async () => JSON.stringify(await heard()).split('"replyToId"').length > 2);
  const { watermark } = await heard();
  const back = await get(`${own}?watermark=${watermark}`, token);
  expect(back).toMatchObject({ status: 200, body: { conversationId: issued.conversationId } });
  expect(back.body.streamUrl).toContain(`watermark=${watermark}`);
  expect((await heard(String(watermark))).activities).toEqual([]);
});
