import { generateKeyPair } from 'jose';
import { type Issuer, startIssuer, type TokenOptions } from '../support/issuer';
import { type RunningService, startService } from '../support/running-service';

const APP = 'app-of-the-bot';
let issuer: Issuer;
let service: RunningService;
beforeAll(async () => {
  issuer = await startIssuer(APP);
  service = await startService({
    MicrosoftAppId: APP,
    MicrosoftAppPassword: 'hunter2',
    BotOpenIdMetadata: issuer.metadata,
  });
});
afterAll(async () => {
  await service.stop();
  await issuer.close();
});

const post = (authorization: string | undefined, more: object = {}) =>
  fetch(`${service.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: JSON.stringify({
      ...{ type: 'message', channelId: 'msteams', serviceUrl: 'http://127.0.0.1:1', text: '更新はいつから?' },
      ...{ conversation: { id: 'c' }, from: { id: 'user' }, recipient: { id: 'bot' } },
      ...{ deliveryMode: 'expectReplies', ...more },
    }),
  });

it('a call that a channel signed is answered', async () => {
  const answer = await post(`Bearer ${await issuer.token()}`);
  expect(answer.status).toBe(200);
  expect(JSON.stringify(await answer.json())).toContain('30日');
});

const other = generateKeyPair('RS256');
const seconds = (more: number) => Math.floor(Date.now() / 1_000) + more;

it.each<[string, (() => Promise<string | undefined>) | string]>([
  ['nothing', async () => undefined],
  ['no scheme', () => issuer.token()],
  ['no token', 'Bearer '],
  ['words', 'Bearer forged'],
  ['dots', 'Bearer ..'],
  [
    'a forged signature',
    () =>
      signed(
        {},
        other.then(({ privateKey }) => ({ key: privateKey })),
      ),
  ],
  ['HS256 with a secret', () => signed({}, { key: new Uint8Array(32), alg: 'HS256' })],
  ['HS256 with the id of the app', () => signed({}, { key: Buffer.from(APP.padEnd(32)), alg: 'HS256' })],
  ['a future nbf', () => signed({}, { notBefore: seconds(3_600), expires: seconds(7_200) })],
  ['an old exp', () => signed({}, { notBefore: seconds(-7_200), expires: seconds(-3_600) })],
  ['another audience', () => signed({ aud: 'another-app' })],
  ['another service URL', () => signed({ serviceurl: 'https://other.example/' })],
])('a call with %s is refused in one line of the log, without key or stack', async (_name, given) => {
  const lines = service.logged.length;
  const print = jest.spyOn(process.stderr, 'write');
  const answer = await post(typeof given === 'string' ? given : await given());
  expect(answer.status).toBe(401);
  const logged = service.logged.slice(lines);
  expect(logged).toEqual([expect.stringMatching(/^\{"event":"caller-refused","reason":".+"\}$/)]);
  expect(logged.join()).not.toMatch(/BEGIN|hunter2| at .*\.js/);
  expect(print.mock.calls.map(([text]) => String(text)).join('')).not.toMatch(/BEGIN|Error/);
  print.mockRestore();
});

async function signed(claims: object, options: TokenOptions | Promise<TokenOptions> = {}): Promise<string> {
  return `Bearer ${await issuer.token({ ...claims }, await options)}`;
}

it('a channel that the key is not endorsed for is refused', async () => {
  expect((await post(`Bearer ${await issuer.token()}`, { channelId: 'facebook' })).status).toBe(401);
});

it('what carries a name of a kind that is none is answered, and nothing of it is logged', async () => {
  const key = '-----BEGIN PRIVATE KEY-----';
  const answer = await post(`Bearer ${await issuer.token()}`, {
    from: { id: 'user', name: [key], role: {} },
  });
  expect(answer.status).toBe(200);
  expect(service.logged.join()).not.toContain('PRIVATE KEY');
});
