import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import type { BotLogic } from '../../src/channels/activity/bot-logic';
import { mountBotFramework } from '../../src/channels/bot-framework/endpoint';
import { createHttpServer } from '../../src/channels/http/server';
import { startConnector } from '../support/connector';

interface Endpoint {
  port: number;
  logged: string[];
  post(serviceUrl: string): Promise<Response>;
  stop(): Promise<void>;
}

const WITHIN_MS = 200;
const echo: BotLogic = async (context) => {
  await context.sendActivity('やまびこ');
};

async function startEndpoint(
  change: (server: ReturnType<typeof createHttpServer>) => void = () => undefined,
) {
  const logged: string[] = [];
  const server = createHttpServer();
  mountBotFramework(
    server,
    { mode: 'open' },
    echo,
    (event, details) => logged.push(`${event} ${JSON.stringify(details)}`),
    { delivery: { attemptMs: WITHIN_MS, budgetMs: WITHIN_MS } },
  );
  change(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  const endpoint: Endpoint = {
    port,
    logged,
    post: (serviceUrl) =>
      fetch(`http://127.0.0.1:${port}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          ...{ type: 'message', id: '1', channelId: 'emulator', serviceUrl, text: 'やあ' },
          ...{ conversation: { id: 'c' }, from: { id: 'user' }, recipient: { id: 'bot' } },
        }),
      }),
    stop: async () => {
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  return endpoint;
}

/** Takes connections and never says a word. */
async function startSilence(): Promise<{ url: string; asked: () => number; stop: () => void }> {
  const sockets: Socket[] = [];
  let asked = 0;
  const server: Server = createServer((socket) => {
    sockets.push(socket);
    socket.on('data', (data) => {
      if (/^POST /.test(String(data))) asked += 1;
    });
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

describe('a channel that takes the connection and never answers', () => {
  it('is given up, without an apology that it would not take either', async () => {
    const [endpoint, silence] = [await startEndpoint(), await startSilence()];
    expect((await endpoint.post(silence.url)).status).toBe(200);
    expect(silence.asked()).toBe(1);
    expect(endpoint.logged).toEqual([expect.stringMatching(/^turn-failed .*"reply-undelivered"/)]);
    silence.stop();
    await endpoint.stop();
  });

  it('leaves others their answers', async () => {
    const [endpoint, connector] = [await startEndpoint(), await startConnector()];
    expect((await endpoint.post(connector.url)).status).toBe(200);
    expect(connector.received.map(({ text }) => text)).toEqual(['やまびこ']);
    expect(endpoint.logged).toEqual([]);
    await connector.close();
    await endpoint.stop();
  });
});

describe('a body that is too large', () => {
  it.each([
    ['as announced', `Content-Length: ${1100 * 1024}`, ''],
    ['in pieces without end', 'Transfer-Encoding: chunked', `10000\r\n${'a'.repeat(0x10000)}\r\n`.repeat(17)],
  ])('is refused %s, and the connection cut', async (_name, header, body) => {
    const endpoint = await startEndpoint();
    const socket = connect(endpoint.port, '127.0.0.1');
    let answer = '';
    socket.on('data', (data) => {
      answer += String(data);
    });
    socket.on('error', () => undefined);
    const closed = once(socket, 'close');
    socket.write(
      `POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n${header}\r\n\r\n${body}`,
    );
    await closed;
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toMatch(/connection: close/i);
    await endpoint.stop();
  });
});

it.each([
  ['no JSON', '{', 'application/json', 400],
  ['no UTF-8', Uint8Array.from([0x22, 0xff, 0x22]), 'application/json', 400],
  ['a list', '[]', 'application/json', 400],
  ['nothing', '', 'application/json', 400],
  ['no JSON by its type', '{}', 'text/plain', 415],
])('a body that is %s is refused', async (_name, body, type, status) => {
  const endpoint = await startEndpoint();
  const answer = await fetch(`http://127.0.0.1:${endpoint.port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': type },
    body,
  });
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ error: { code: expect.any(String) } });
  await endpoint.stop();
});

it.each(['', 'POST /api/messages HTTP/1.1\r\nHost: a\r\nX-Slow: '])(
  'a connection that does not finish its headers is closed: %j',
  async (beginning) => {
    const endpoint = await startEndpoint(({ server }) => {
      server.headersTimeout = 50;
    });
    const socket = connect(endpoint.port, '127.0.0.1');
    socket.resume();
    socket.write(beginning);
    await once(socket, 'close');
    await endpoint.stop();
  },
);
