import { connect as connectSocket } from 'node:net';
import { SignJWT, UnsecuredJWT } from 'jose';
import { keptKey } from '../../src/store';
import { connect, endClients, type Session, until, widgetSession } from './support/client';
import { call, get, post, raw, socketStatus } from './support/requests';
import { removeTemporaryDirectories, startServer, type TestServer } from './support/server';

let server: TestServer;
let mine: Session;
let theirs: Session;
beforeAll(async () => {
  server = await startServer({ config: { limits: { bodyMs: 300 } } });
});
beforeEach(async () => {
  [mine, theirs] = [await widgetSession(server.url), await widgetSession(server.url)];
  await post(`${server.domain}/conversations`, theirs.token, {});
  await post(activitiesOf(theirs), theirs.token, message('内緒の質問'));
});
afterEach(endClients);
afterAll(async () => {
  await server.stop();
  removeTemporaryDirectories();
});

const activitiesOf = ({ conversationId }: Session) =>
  `${server.domain}/conversations/${conversationId}/activities`;
const message = (text: string, more = {}) => ({ type: 'message', from: { id: 'me' }, text, ...more });
const transcript = async (session: Session) =>
  JSON.stringify((await get(activitiesOf(session), session.token)).body);

describe("another's conversation", () => {
  it('can be neither read nor written nor joined', async () => {
    const conversation = `${server.domain}/conversations/${theirs.conversationId}`;
    const answers = [
      await get(`${conversation}/activities`, mine.token),
      await get(conversation, mine.token),
      await post(`${conversation}/activities`, mine.token, message('割り込み')),
      await post(`${conversation}/upload?userId=${theirs.userId}`, mine.token, {}),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect(JSON.stringify(answers)).not.toContain('内緒');
    expect(await transcript(theirs)).not.toContain('割り込み');
  });

  it('cannot be listened to with a stream of one’s own', async () => {
    const { streamUrl } = (await post(`${server.domain}/conversations`, mine.token, {})).body;
    const own = String(streamUrl);
    expect(await socketStatus(own)).toBe(101);
    expect(await socketStatus(own.replace(mine.conversationId, theirs.conversationId))).toBe(403);
    expect(await socketStatus(own.replace(/&t=.*/, ''))).toBe(401);
    expect(await socketStatus(own.replace(/&t=.*/, '&t=forged'))).toBe(403);
    expect(await socketStatus(own.replace('/stream', '/elsewhere'))).toBe(404);
  });

  it('has ids that tell nothing about one another', () => {
    expect(mine.conversationId).toMatch(/^[\w-]{24}$/);
    expect(mine.userId).toMatch(/^dl_[\w-]{24}$/);
    expect(new Set([mine.conversationId, theirs.conversationId]).size).toBe(2);
  });
});

describe('tokens', () => {
  const claims = () => ({ conv: theirs.conversationId, user: theirs.userId });
  const issued = (token: SignJWT | UnsecuredJWT, use = 'access') => {
    const issuer = 'urn:server-id-support-bot:direct-line';
    return token.setIssuer(issuer).setAudience(`${issuer}:${use}`).setIssuedAt().setExpirationTime('1h');
  };
  const signed = (key: Uint8Array, use?: string) => {
    const token = new SignJWT(claims()).setProtectedHeader({ alg: 'HS256' });
    return (issued(token, use) as SignJWT).sign(key);
  };
  const status = async (token: string) => (await get(activitiesOf(theirs), token)).status;

  it('that the service signed itself are taken: the forgeries below fail for their forgery alone', async () => {
    expect(await status(await signed(await keptKey(server.database, 'direct-line')))).toBe(200);
  });

  it('are refused when signed with another key, not signed, or altered', async () => {
    const [header, payload, signature] = mine.token.split('.') as [string, string, string];
    const changed = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const altered = Buffer.from(JSON.stringify({ ...changed, ...claims() })).toString('base64url');
    const forgeries = [
      await signed(new Uint8Array(32)),
      (issued(new UnsecuredJWT(claims())) as UnsecuredJWT).encode(),
      `${header}.${altered}.${signature}`,
      `${header}.${payload}.`,
      'no-token',
      '..',
    ];
    for (const forgery of forgeries) expect([forgery, await status(forgery)]).toEqual([forgery, 403]);
  });

  it('for the stream or for coming back do not open the API', async () => {
    const key = await keptKey(server.database, 'direct-line');
    expect(await status(await signed(key, 'stream'))).toBe(403);
    expect(await status(theirs.resume)).toBe(403);
  });

  it('are asked for when there is none', async () => {
    const answer = await call(activitiesOf(theirs));
    expect([answer.status, answer.code]).toEqual([401, 'Unauthorized']);
    expect((await call(activitiesOf(theirs), { headers: { authorization: 'Basic eDp5' } })).status).toBe(401);
  });

  it('forged, do not bring back a conversation', async () => {
    const forged = await signed(new Uint8Array(32));
    const session = await widgetSession(server.url, { token: forged, resume: forged });
    expect(session.conversationId).not.toBe(theirs.conversationId);
  });
});

describe('user ids', () => {
  it('that begin with dl_ are refused unless the token says so', async () => {
    for (const id of [theirs.userId, 'dl_anyone', 'DL_anyone']) {
      const answer = await post(activitiesOf(mine), mine.token, message('なりすまし', { from: { id } }));
      expect([answer.status, answer.code]).toEqual([403, 'Forbidden']);
      const start = await post(`${server.domain}/conversations`, mine.token, { user: { id } });
      expect(start.status).toBe(403);
    }
    const generated = await post(`${server.domain}/tokens/generate`, '', { user: { id: theirs.userId } });
    expect(generated.status).toBe(403);
  });

  it('and roles are the token’s, whatever the client says', async () => {
    const from = { id: 'server-id-support-bot', name: '管理者', role: 'bot' };
    await post(
      activitiesOf(mine),
      mine.token,
      message('私はボット', { from, id: 'x', channelId: 'emulator' }),
    );
    const own = JSON.parse(await transcript(mine)).activities.find(
      ({ text }: { text: string }) => text === '私はボット',
    );
    expect(own).toMatchObject({ from: { id: mine.userId, role: 'user' }, channelId: 'directline' });
    expect(own.id).not.toBe('x');
  });
});

it.each(['conversationUpdate', 'trace', 'installationUpdate', 'invokeResponse', 1, {}])(
  'an activity of type %j is the channel’s to send',
  async (type) => {
    expect((await post(activitiesOf(mine), mine.token, message('', { type }))).status).toBe(400);
  },
);

describe('pages of other origins', () => {
  const evil = { origin: 'https://evil.example' };

  it('get no token, and cannot use one', async () => {
    const init = { method: 'POST', headers: { ...evil, 'content-type': 'application/json' }, body: '{}' };
    const refused = await call(`${server.url}/widget/token`, init);
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    expect((await call(`${server.url}/widget/token`, { method: 'OPTIONS', headers: evil })).status).toBe(403);
    expect((await call(`${server.domain}/tokens/generate`, init)).status).toBe(403);
    const used = await get(activitiesOf(theirs), theirs.token, evil);
    expect([used.status, used.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    const { streamUrl } = (await post(`${server.domain}/conversations`, mine.token, {})).body;
    expect(await socketStatus(String(streamUrl), evil.origin)).toBe(403);
    expect(await socketStatus(String(streamUrl), 'null')).toBe(403);
    expect(await socketStatus(String(streamUrl), server.url)).toBe(101);
  });

  it('may when they are trusted, and read the answers', async () => {
    const shop = 'https://shop.example.co.jp';
    const open = await startServer({ config: { trustedOrigins: [shop] } });
    const headers = { origin: shop, 'content-type': 'application/json' };
    const session = await call(`${open.url}/widget/token`, { method: 'POST', headers, body: '{}' });
    expect(session.headers.get('access-control-allow-origin')).toBe(shop);
    const start = await post(
      `${open.domain}/conversations`,
      String(session.body.token),
      {},
      { origin: shop },
    );
    expect([start.status, start.headers.get('access-control-allow-origin')]).toEqual([201, shop]);
    const asked = await call(`${open.domain}/conversations`, { method: 'OPTIONS', headers });
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-headers')).toBe(
      'authorization, content-type, x-ms-bot-agent, x-requested-with',
    );
    await open.stop();
  });

  it('can read that a token has expired, or the client would never learn it', async () => {
    const answer = await get(activitiesOf(mine), 'forged', { origin: server.url });
    expect(answer.headers.get('access-control-allow-origin')).toBe(server.url);
  });
});

describe('bodies', () => {
  const head = (path: string, ...headers: string[]) =>
    [
      `POST ${path} HTTP/1.1`,
      'Host: 127.0.0.1',
      `Authorization: Bearer ${mine.token}`,
      ...headers,
      '',
      '',
    ].join('\r\n');
  const path = () => new URL(activitiesOf(mine)).pathname;

  it('larger than 256 kB are refused, declared or not', async () => {
    const large = message('あ'.repeat(90_000));
    expect((await post(activitiesOf(mine), mine.token, large)).status).toBe(413);
    const chunked = ['Content-Type: application/json', 'Transfer-Encoding: chunked'];
    const chunks = `10000\r\n${'a'.repeat(65_536)}\r\n`.repeat(5);
    expect(await raw(server.port, head(path(), ...chunked), chunks)).toMatch(/^HTTP\/1.1 413 /);
    const declared = ['Content-Type: application/json', 'Content-Length: 99999999'];
    expect(await raw(server.port, head(path(), ...declared))).toMatch(/^HTTP\/1.1 413 /);
  });

  it('that dawdle are cut off', async () => {
    const slow = ['Content-Type: application/json', 'Content-Length: 100'];
    expect(await raw(server.port, head(path(), ...slow), '{"type":')).toMatch(
      /^HTTP\/1.1 408 [\s\S]*RequestTimeout/,
    );
  });

  it.each([
    ['broken off', '{'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a string', '"text"'],
    ['without a type', '{}'],
    ['with a text that is none', '{"type": "message", "text": 1}'],
    ['broken inside a character', '{"text": "\ud800'],
    ['a tower of brackets', '['.repeat(100_000)],
    ['with very many parts', JSON.stringify({ type: 'event', value: Array(60_000).fill('a') })],
  ])('that are no activity are refused: %s', async (_name, body) => {
    const answer = await post(activitiesOf(mine), mine.token, body);
    expect([answer.status, answer.code]).toEqual([400, 'BadArgument']);
  });

  it('nested beyond reason are refused, and nested deeply are taken', async () => {
    const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
    const send = (depth: number) =>
      post(activitiesOf(mine), mine.token, `{"type":"message","from":{"id":"me"},"value":${nested(depth)}}`);
    expect((await send(40)).status).toBe(200);
    expect((await send(10_000)).status).toBe(400);
  });

  it('of another type are refused', async () => {
    const wrong = { 'content-type': 'text/plain' };
    expect((await post(activitiesOf(mine), mine.token, message('x'), wrong)).status).toBe(415);
    const upload = activitiesOf(mine).replace('activities', 'upload');
    expect((await post(upload, mine.token, message('x'))).status).toBe(415);
    const broken = { 'content-type': 'multipart/form-data; boundary=x' };
    expect((await post(upload, mine.token, 'no parts', broken)).status).toBe(400);
  });

  it('whose sender hangs up are forgotten', async () => {
    const socket = connectSocket(server.port, '127.0.0.1');
    socket.write(`${head(path(), 'Content-Type: application/json', 'Content-Length: 100')}{"type":`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
  });

  it('leave the service in good health', async () => {
    const client = connect(mine);
    await client.say('まだ元気ですか');
    await until(() => client.texts().includes('「まだ元気ですか」ですね。'));
    expect(server.logged).toEqual([]);
  });
});
