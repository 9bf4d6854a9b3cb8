import { RunningProcess } from './running-process';

jest.setTimeout(60_000);

let service: RunningProcess;
beforeAll(async () => {
  service = await RunningProcess.start();
});
afterAll(() => service.remove());
// A crash shall fail its own test only.
beforeEach(async () => {
  if (!(await service.healthy())) await service.launch();
});
afterEach(async () => expect(await service.healthy()).toBe(true));

const UPGRADE = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'].join('\r\n');
const KEY = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==';

it.each(['//', 'http://[', '//[', 'http://a:99999/', '/', '/v3/directline/conversations/x/stream?t=%E0'])(
  'a request for a socket at %s is refused',
  async (address) => {
    const status = await service.raw(
      `GET ${address} HTTP/1.1\r\nHost: localhost\r\n${UPGRADE}\r\n${KEY}\r\n\r\n`,
    );
    expect(status).toMatch(/^HTTP\/1\.1 4\d\d/);
  },
);

const ROUTES = [
  '/%',
  '/widget/assets/%E0%A4%A',
  '/widget/assets/..%2f..%2fpackage.json',
  '/widget/assets/__proto__',
  '/v3/directline/conversations/%E0%A4%A/activities',
  '/v3/directline/attachments/..%2f..%2fbot.sqlite',
  '/v3/directline/conversations/%00',
  '/calendar/server-id.ics?expiresAt=%E0%A4%A',
  '/calendar/server-id.ics?firstRenewalDay=2026-02-30',
  `/calendar/server-id.ics?expiresAt=1&commonName=${'a'.repeat(300)}`,
  '///',
  '/\\',
];
it.each(ROUTES)('%s is the caller’s mistake', async (route) => {
  for (const method of ['GET', 'POST', 'PUT', 'DELETE'])
    expect(
      await service.raw(`${method} ${route} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
    ).toMatch(/^HTTP\/1\.1 4\d\d/);
});

const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
const around = (fields: string) =>
  `{"type":"message","channelId":"emulator","deliveryMode":"expectReplies","serviceUrl":"http://127.0.0.1:1","text":"こんにちは",${fields}}`;
const bodies: [string, string][] = [
  ['a value', around(`"conversation":{"id":"d1"},"from":{"id":"u"},"value":${deep}`)],
  ['a conversation', around(`"conversation":{"id":"d2","x":${deep}},"from":{"id":"u"}`)],
  ['a sender', around(`"conversation":{"id":"d3"},"from":{"id":"u","x":${deep}}`)],
];
it.each(bodies)(
  '%s that is nested 20,000 deep is answered or refused, and not logged',
  async (_name, body) => {
    const { status, text } = await service.post('/api/messages', body);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(/\.js:\d+/);
    expect(service.output).not.toContain('"_body"');
  },
);

const facts = ['existing', 'validity', 'issued', 'backup', 'constructor'];
const values: unknown[] = [true, -5, 'x', '2026-13-99', {}, { start: 'x', end: 5 }];
const dialogs = ['application-type', 'expiry-time', 'renewal-date', 'registry-certificate', 'key-mismatch'];
it.each(dialogs)('a forged button cannot make %s fail', async (dialog) => {
  for (const fact of facts) {
    for (const value of values) {
      const action = { kind: 'start', dialog, facts: { [fact]: value } };
      const { status, text } = await service.send({ text: '', value: { button: action } });
      expect({ action, status, failed: text.includes('問題が起きました') }).toEqual({
        action,
        status: 200,
        failed: false,
      });
    }
  }
});
