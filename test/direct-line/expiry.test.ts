import type { Conversation } from 'botframework-directlinejs';
import { clock } from '../store/support';
import { ConnectionStatus, connect, endClients, until, widgetSession } from './support/client';
import { removeTemporaryDirectories, startServer, type TestServer } from './support/server';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
let now: ReturnType<typeof clock>;
let server: TestServer;
beforeEach(async () => {
  now = clock(Date.now());
  server = await startServer({ now, config: { tokenLifetimeSeconds: 1_800, resumeSeconds: 30 * 86_400 } });
});
afterEach(async () => {
  endClients();
  await server.stop();
});
afterAll(removeTemporaryDirectories);

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
const refresh = (token: string) =>
  fetch(`${server.domain}/tokens/refresh`, { method: 'POST', ...bearer(token) });

describe('a token', () => {
  it('can be refreshed while it is good, for the same conversation', async () => {
    const session = await widgetSession(server.url);
    now.pass(29 * MINUTE);
    const refreshed = (await (await refresh(session.token)).json()) as { token: string };
    expect(refreshed).toEqual({
      conversationId: session.conversationId,
      token: expect.any(String),
      expires_in: 1_800,
    });
    now.pass(29 * MINUTE);
    expect((await refresh(refreshed.token)).status).toBe(200);
  });

  it('that has expired is refused as Azure does', async () => {
    const session = await widgetSession(server.url);
    now.pass(30 * MINUTE);
    const response = await refresh(session.token);
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ error: { code: 'TokenExpired', message: expect.any(String) } });
  });

  it('carries the user for the client to read', async () => {
    const session = await widgetSession(server.url);
    const claims = JSON.parse(Buffer.from(session.token.split('.')[1] ?? '', 'base64url').toString());
    expect(claims).toMatchObject({ user: session.userId, conv: session.conversationId });
    expect(session.userId).toMatch(/^dl_/);
    expect(claims.exp - claims.iat).toBe(1_800);
  });
});

describe('a person who comes back after the token ran out', () => {
  it.each([
    ['over a WebSocket', true],
    ['by polling', false],
  ])('sees that it ran out, and goes on in the same conversation %s', async (_name, webSocket) => {
    const session = await widgetSession(server.url);
    const client = connect(session, { webSocket });
    await client.say('前');
    await until(() => client.texts().length === 3);
    now.pass(8 * 60 * MINUTE);
    expect(await client.say('眠っていた間に')).toBe('retry');
    expect(client.statuses).toContain(ConnectionStatus.ExpiredToken);

    const again = await widgetSession(server.url, { token: session.token });
    expect(again).toMatchObject({ conversationId: session.conversationId, userId: session.userId });
    const renewed = connect(again, { webSocket, conversationId: again.conversationId });
    await renewed.say('後');
    await until(() => renewed.texts().length === 5);
    expect(renewed.texts().slice(1)).toEqual(['〉前', '「前」ですね。', '〉後', '「後」ですね。']);
  });

  it('can hand the client a new token and stream, as its reconnect() asks for', async () => {
    const session = await widgetSession(server.url);
    const client = connect(session);
    await until(() => client.texts().length === 1);
    now.pass(31 * MINUTE);
    await client.say('期限切れ');
    const again = await widgetSession(server.url, { token: session.token });
    const answer = await fetch(`${server.domain}/conversations/${again.conversationId}`, bearer(again.token));
    client.directLine.reconnect((await answer.json()) as Conversation);
    await client.say('再開');
    await until(() => client.texts().includes('「再開」ですね。'), client.texts);
  });

  it('gets a new conversation when the retention time is over', async () => {
    const session = await widgetSession(server.url);
    now.pass(30 * DAY);
    const kept = await widgetSession(server.url, { token: session.token });
    expect(kept.conversationId).toBe(session.conversationId);
    now.pass(30 * DAY + 1_000);
    const fresh = await widgetSession(server.url, { token: kept.token, resume: kept.resume });
    expect(fresh.conversationId).not.toBe(session.conversationId);
    expect(fresh.userId).not.toBe(session.userId);
  });
});

it('ends the conversation for a client whose conversation has been deleted', async () => {
  const session = await widgetSession(server.url);
  const client = connect(session, { webSocket: false });
  await until(() => client.texts().length === 1);
  await server.database.db.deleteFrom('activities').execute();
  await server.database.db.deleteFrom('conversations').execute();
  await until(() => client.statuses.includes(ConnectionStatus.Ended));
  const url = `${server.domain}/conversations/${session.conversationId}?watermark=1`;
  expect((await fetch(url, bearer(session.token))).status).toBe(404);
});
