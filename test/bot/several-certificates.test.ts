import type { X509Certificate } from '@peculiar/x509';
import { der, makeCertificate, makeKeys, makeRequest } from '../certificates/make';
import { type Chain, makeChain, pem } from '../certificates/make-chain';
import { type Said, startTalk } from '../support/talk';

/** On 2026-03-01 the first can be renewed and the second cannot yet. */
let chain: Chain;
let old: X509Certificate;
let young: X509Certificate;
let other: X509Certificate;
const request = async (name: string) => makeRequest({ keys: await makeKeys('EC'), name: `CN=${name}` });
beforeAll(async () => {
  chain = await makeChain();
  const name = 'CN=www.example.jp';
  old = await chain.issue({ name, from: '2025-09-01T00:00:00Z', until: '2026-03-20T00:00:00Z' });
  young = await chain.issue({ name, from: '2026-02-20T00:00:00Z', until: '2026-09-01T00:00:00Z' });
  other = await chain.issue({
    name: 'CN=api.example.jp',
    from: '2025-12-01T00:00:00Z',
    until: '2026-06-01T00:00:00Z',
  });
});

const resultsOf = (said: Said) =>
  said.traces.filter(({ name }) => name === 'dialog.result').map(({ value }) => value);

const orders = <T>([a, b]: [T, T]): T[][] => [
  [a, b],
  [b, a],
];

it('certificates of several servers are each told with their validity', async () => {
  const talk = await startTalk();
  const seen = orders([old, other]).map((order) => talk.say(order.map(pem).join('')));
  for (const said of seen) {
    expect(resultsOf(said)).toEqual([
      expect.objectContaining({
        commonName: 'api.example.jp',
        end: '2026-06-01T09:00:00+09:00',
        firstDay: '2026-01-01',
      }),
      expect.objectContaining({
        commonName: 'www.example.jp',
        end: '2026-03-20T09:00:00+09:00',
        firstDay: '2025-10-02',
      }),
    ]);
    expect(said.text).toMatch(/api\.example\.jp.*2026年6月1日[\s\S]*www\.example\.jp.*2026年3月20日/);
  }
});

it('of an old and a new one of the same name it is asked which is meant, in whatever order they came', async () => {
  for (const order of orders([old, young])) {
    const talk = await startTalk();
    const said = talk.say(order.map(pem).join(''));
    expect(resultsOf(said)).toEqual([]);
    expect(said.text).toMatch(/2026年9月1日[\s\S]*2026年3月20日[\s\S]*どちら[^\n]*\?$/);
    expect(said.buttons.map(({ label }) => label)).toEqual([
      'www.example.jp(2026年2月20日(金)発行)',
      'www.example.jp(2025年9月1日(月)発行)',
    ]);
    const next = talk.say('2');
    expect(next.asks).toBe('application-type/sameName');
    expect(JSON.stringify(talk.state)).toContain('"issued":{"from":"2025-09-01","to":"2025-09-01"}');
  }
});

it('with a certificate and two requests it is asked which is meant', async () => {
  const [same, another] = await Promise.all([request('www.example.jp'), request('shop.example.jp')]);
  for (const order of orders([same, another])) {
    const talk = await startTalk();
    const said = talk.say(`${order.map(pem).join('')}${pem(old)}`);
    expect(resultsOf(said)).toEqual([]);
    expect(said.buttons).toHaveLength(2);
    expect(said.asks).toBeUndefined();
    const label = said.buttons.find((button) => button.label.includes('shop'))?.label ?? '';
    expect(talk.press(label).asks).toBe('application-type/installed');
  }
});

it('requests between which nothing differs are not asked about', async () => {
  const talk = await startTalk();
  const said = talk.say(
    [old, await request('www.example.jp'), await request('www.example.jp')].map(pem).join(''),
  );
  expect(said.asks).toBe('application-type/additional');
});

it('a dialog that needs the day of issue goes on with the certificate that is chosen', async () => {
  const talk = await startTalk();
  talk.say('更新できる日を計算して');
  talk.say(`${pem(young)}${pem(other)}`);
  expect(talk.press(/www/).result).toEqual({ dialog: 'renewal-date', firstDay: '2026-03-23', daysLeft: 22 });
});

describe('an authority is no server', () => {
  it.each([
    ['a root', () => pem(chain.root)],
    ['an intermediate', () => pem(chain.middle)],
    ['both', () => `${pem(chain.root)}${pem(chain.middle)}`],
  ])('%s is named as what it is, without a day of renewal', async (_name, make) => {
    const talk = await startTalk();
    const said = talk.say(make());
    expect(resultsOf(said)).toEqual([]);
    expect(said.text).toMatch(/「Example (?:Root|Issuing) CA」.*は認証局.*の証明書です/);
    expect(said.text).not.toMatch(/2035|更新申請できる|最初の日/);
    expect(said.buttons).toEqual([]);
  });

  it('beside a damaged server’s certificate both are said', async () => {
    const talk = await startTalk();
    const said = talk.say(`${pem(old).replace(/(.{200})./s, '$1')}${pem(chain.middle)}`);
    expect(resultsOf(said)).toEqual([]);
    expect(said.text).toMatch(/認証局/);
    expect(said.text).toMatch(/読み取れませんでした/);
    expect(said.text).not.toMatch(/2035/);
  });

  it('in the chain of a server only the server has a result', async () => {
    const talk = await startTalk();
    const said = talk.send({
      text: '',
      files: [chain.root, old, chain.middle].map((one, at) => ({ name: `${at}.cer`, bytes: der(one) })),
    });
    expect(resultsOf(said)).toEqual([expect.objectContaining({ commonName: 'www.example.jp' })]);
    expect(said.text).toMatch(/「Example Issuing CA」、「Example Root CA」は認証局/);
  });
});

describe('who signed it', () => {
  it('is said not to be checked where the issuer is missing', async () => {
    const talk = await startTalk();
    expect(talk.say(pem(old)).text).toContain('署名は確かめていません');
    expect(talk.say(pem(old) + pem(chain.middle)).text).not.toContain('確かめていません');
  });

  it('is said to be another one than the authority of that name beside it', async () => {
    const talk = await startTalk();
    const keys = await makeKeys('EC');
    const identified = { keys, name: 'CN=Example Issuing CA, O=Example Trust', identified: true };
    const below = await makeCertificate({
      keys: await makeKeys('EC'),
      name: 'CN=www.example.jp',
      issuer: identified,
      identified: true,
    });
    const beside = await makeCertificate({ ...identified, keys: await makeKeys('EC'), ca: true });
    const said = talk.say(pem(below) + pem(beside));
    expect(said.text).toMatch(/「www\.example\.jp」の証明書は、.*別の鍵で署名.*改変された/);
    expect(resultsOf(said)).toHaveLength(1);
  });

  it.each([
    [true, 0, /自己署名\)で、認証局が発行したサーバIDではありません/],
    [false, 1, /自己署名\)です。認証局が発行したサーバIDではない/],
  ])('is themselves; an authority’s settings: %s', async (ca, results, expected) => {
    const talk = await startTalk();
    const own = await makeCertificate({ keys: await makeKeys('EC'), name: 'CN=test.example.jp', ca });
    const said = talk.say(pem(own));
    expect(said.text).toMatch(expected);
    expect(resultsOf(said)).toHaveLength(results);
  });
});
