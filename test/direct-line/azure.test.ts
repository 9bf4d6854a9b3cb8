import { connect, endClients, until, widgetSession } from './support/client';
import { GREETING } from './support/echo-logic';
import { call, post } from './support/requests';
import { removeTemporaryDirectories, startServer, type TestServer } from './support/server';

const SECRET = 'the-secret-of-the-channel';
let azure: TestServer;
let server: TestServer;
beforeAll(async () => {
  azure = await startServer({ config: { embeddedSecret: SECRET } });
  server = await startServer({ config: { directLineSecret: SECRET, azureBaseUrl: azure.domain } });
});
afterEach(endClients);
afterAll(async () => {
  await server.stop();
  await azure.stop();
  removeTemporaryDirectories();
});

describe("with the secret of Azure's Direct Line", () => {
  it('the widget talks to Azure with a token of its own, and never sees the secret', async () => {
    const session = await widgetSession(server.url);
    expect(session).toMatchObject({
      domain: azure.domain,
      expiresIn: 1_800,
      userId: expect.stringMatching(/^dl_/),
    });
    expect(JSON.stringify(session)).not.toContain(SECRET);
    const client = connect(session);
    await client.say('更新');
    await until(() => client.texts().length === 3);
    expect(client.texts()).toEqual([GREETING, '〉更新', '「更新」ですね。']);
  });

  it('brings back the conversation by what it handed out for this', async () => {
    const session = await widgetSession(server.url);
    const client = connect(session);
    await client.say('更新');
    await until(() => client.texts().length === 3);
    const again = await widgetSession(server.url, { resume: session.resume });
    expect(again).toMatchObject({ conversationId: session.conversationId, userId: session.userId });
    const reloaded = connect(again, { conversationId: again.conversationId });
    await until(() => reloaded.texts().length === 3);
  });

  it('begins anew where Azure does not know the conversation any more', async () => {
    const never = await widgetSession(server.url);
    const fresh = await widgetSession(server.url, { resume: never.resume });
    expect(fresh.conversationId).not.toBe(never.conversationId);
  });

  it('hosts nothing itself', async () => {
    expect((await call(`${server.domain}/tokens/generate`, { method: 'POST' })).status).toBe(404);
  });

  it('says that it is not available when Azure is not, and logs no secret', async () => {
    const lost = await startServer({ config: { directLineSecret: SECRET } });
    const wrong = await startServer({ config: { directLineSecret: 'wrong', azureBaseUrl: azure.url } });
    for (const { url } of [lost, wrong]) {
      const answer = await call(`${url}/widget/token`, { method: 'POST' });
      expect([answer.status, answer.code]).toEqual([502, 'BadGateway']);
    }
    expect(lost.logged.join()).toMatch(/^azure-direct-line-unreachable /);
    expect(wrong.logged.join()).toMatch(/^azure-direct-line-refused .*403/);
    expect([...lost.logged, ...wrong.logged].join()).not.toContain(SECRET);
    await lost.stop();
    await wrong.stop();
  });
});

describe('servers that hold the secret of the embedded Direct Line', () => {
  it('get tokens for the people and origins they name', async () => {
    const body = { user: { id: 'dl_taro' }, trustedOrigins: ['https://shop.example.co.jp'] };
    const issued = await post(`${azure.domain}/tokens/generate`, SECRET, body);
    expect(issued).toMatchObject({ status: 200, body: { expires_in: 1_800 } });
    const token = String(issued.body.token);
    const start = (origin: string) => post(`${azure.domain}/conversations`, token, {}, { origin });
    expect((await start('https://other.example.co.jp')).status).toBe(403);
    expect((await start('https://shop.example.co.jp')).status).toBe(201);
    expect((await start('https://shop.example.co.jp')).status).toBe(200);
    const url = `${azure.domain}/conversations/${issued.body.conversationId}/activities`;
    const said = { type: 'message', from: { id: 'dl_taro' }, text: 'やあ' };
    expect((await post(url, token, said)).status).toBe(200);
  });

  it('may talk themselves, as a client with a secret does', async () => {
    const client = connect({ token: SECRET, domain: azure.domain }, { userId: 'server-1' });
    await client.say('更新');
    await until(() => client.texts().length === 3);
  });

  it('are the only ones who get them', async () => {
    for (const secret of ['', 'wrong', `${SECRET}x`]) {
      const answer = await post(`${azure.domain}/tokens/generate`, secret, { user: { id: 'dl_taro' } });
      expect(answer.status).toBe(403);
    }
  });
});
