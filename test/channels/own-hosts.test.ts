import { request } from 'node:http';
import { foreignHost } from '../../src/channels/http/own-hosts';
import { type RunningService, startService } from '../support/running-service';

/** The status of a request whose headers a browser would not let anybody choose. */
function status(url: string, path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url + path, { method, headers, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('upgrade', (_, socket) => {
      socket.destroy();
      resolve(101);
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('without an app id and a public address', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.stop());

  it.each([
    ['/api/messages', 'POST'],
    ['/v3/directline/tokens/generate', 'POST'],
    ['/v3/directline/conversations', 'POST'],
    ['/widget/token', 'POST'],
    ['/calendar/server-id.ics', 'GET'],
    ['/', 'GET'],
    ['/anything', 'OPTIONS'],
  ])('%s answers to this machine only', async (path, method) => {
    for (const host of [
      'evil.example',
      '192.168.0.1:3978',
      'localhost.evil.example',
      '127.0.0.1.nip.io',
      '0.0.0.0',
    ])
      expect(await status(service.url, path, { host }, method)).toBe(421);
    for (const origin of ['https://evil.example', 'null', 'http://192.168.0.1:3978'])
      expect(await status(service.url, path, { origin }, method)).toBe(403);
    for (const host of ['localhost', 'LOCALHOST:1234', '127.0.0.1', '[::1]:80'])
      expect(await status(service.url, path, { host, origin: `http://${host}` }, method)).not.toBe(421);
  });

  it('no socket is opened for a foreign name', async () => {
    const upgrade = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' };
    const headers = { ...upgrade, 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==' };
    const path = '/v3/directline/conversations/c/stream?t=x';
    expect(await status(service.url, path, { ...headers, host: 'evil.example' })).toBe(421);
    expect(await status(service.url, path, { ...headers, origin: 'https://evil.example' })).toBe(403);
  });

  it('its health is for whoever watches', async () => {
    expect(await status(service.url, '/healthz', { host: 'evil.example' })).toBe(200);
  });
});

const ask = (host: string, origin: string | undefined, rules: object, url = '/') =>
  foreignHost({ url, headers: { host, origin }, socket: {} } as never, {
    authenticated: false,
    publicUrl: undefined,
    origins: [],
    ...rules,
  })?.status;

it('behind a proxy the public host is the allowed one, and websites that embed the widget may call', () => {
  const rules = { publicUrl: 'https://bot.example.co.jp', origins: ['https://www.example.co.jp'] };
  expect(ask('bot.example.co.jp', 'https://bot.example.co.jp', rules)).toBeUndefined();
  expect(ask('bot.example.co.jp', 'https://www.example.co.jp', rules, '/widget/token')).toBeUndefined();
  expect(ask('other.example.co.jp', undefined, rules)).toBe(421);
  expect(ask('bot.example.co.jp', 'https://evil.example', rules, '/api/messages')).toBe(403);
});

it('signed calls come under any name', () => {
  expect(ask('anything.example', 'https://evil.example', { authenticated: true })).toBeUndefined();
});
