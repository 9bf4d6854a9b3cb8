import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect, endClients, until, widgetSession } from './support/client';
import { removeTemporaryDirectories, startServer, type TestServer } from './support/server';

let server: TestServer;
const heardByBot: string[] = [];
beforeAll(async () => {
  server = await startServer({
    logic: async (context) => {
      const { activity } = context;
      if (activity.type !== 'message') return;
      heardByBot.push(JSON.stringify([activity.text, activity.value, activity.attachments]));
      await context.sendActivity('秘密鍵は受け取れません。');
    },
  });
});
afterEach(endClients);
afterAll(async () => {
  await server.stop();
  removeTemporaryDirectories();
});

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
const jwk = privateKey.export({ format: 'jwk' });
const der = privateKey.export({ type: 'pkcs8', format: 'der' });
/** Text that stands in no file unless the key was kept. */
const marks = [pem.split('\n')[1] ?? pem, String(jwk.d), der.toString('base64').slice(20, 60)];
const file = (bytes: string | Buffer) => ({
  contentType: 'application/octet-stream',
  contentUrl: `data:application/octet-stream;base64,${Buffer.from(bytes).toString('base64')}`,
  name: 'server.key',
});

const sent: [string, object][] = [
  ['in the text', { text: `これを見てください\n${pem}` }],
  ['in the value of a button', { text: '送信', value: { note: [pem] } }],
  ['as a JSON web key, spread over fields', { text: '送信', value: jwk }],
  ['in the channel data', { text: '送信', channelData: { clientActivityID: pem } }],
  ['in the locale', { text: '確認', locale: pem }],
  ['as a PEM file', { text: '確認', attachments: [file(pem)] }],
  ['as a DER file', { text: '確認', attachments: [file(der)] }],
];

it.each(sent)(
  'a private key %s reaches the bot, but neither the store nor the transcript nor the log',
  async (_name, activity) => {
    heardByBot.length = 0;
    const client = connect(await widgetSession(server.url));
    await client.post({ type: 'message', ...activity });
    await until(() => client.texts().includes('秘密鍵は受け取れません。'));
    const files = readdirSync(server.directory).map((name) =>
      readFileSync(join(server.directory, name), 'latin1'),
    );
    const kept = [...files, JSON.stringify(client.heard), ...server.logged].join('\n');
    for (const mark of marks) expect(kept).not.toContain(mark);
    expect(kept).not.toContain('PRIVATE KEY');
    expect(heardByBot).toHaveLength(1);
  },
);

it('the person still sees that something was sent, and under which name', async () => {
  const client = connect(await widgetSession(server.url));
  await client.post({ type: 'message', text: `鍵です ${pem}`, attachments: [file(pem)] });
  await until(() => client.heard.length === 2);
  expect(client.heard[0]).toMatchObject({
    text: '［秘密鍵を含むため削除しました］',
    attachments: [{ name: 'server.key', contentType: 'application/octet-stream' }],
  });
  expect(JSON.stringify(client.heard[0])).not.toContain('contentUrl');
});

it('people may talk about private keys, and send certificates', async () => {
  const client = connect(await widgetSession(server.url));
  const certificate = file('-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----');
  await client.post({
    type: 'message',
    text: '秘密鍵 (private key) をなくしました',
    attachments: [certificate],
  });
  await until(() => client.heard.length === 2);
  expect(client.heard[0]).toMatchObject({
    text: '秘密鍵 (private key) をなくしました',
    attachments: [{ contentUrl: expect.stringContaining('/v3/directline/attachments/') }],
  });
});

it('a private key as the name of a user is refused', async () => {
  const answer = await fetch(`${server.url}/v3/directline/tokens/generate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user: { id: pem } }),
  });
  expect(answer.status).toBe(400);
});
