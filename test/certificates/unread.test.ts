import type { X509Certificate } from '@peculiar/x509';
import { type CertificateReading, readCertificates } from '../../src/certificates';
import { der, makeCertificate, makeKeys, makeRequest } from './make';
import { type Chain, makeChain, pem, pemOf } from './make-chain';

let chain: Chain;
let leaf: X509Certificate;
beforeAll(async () => {
  chain = await makeChain();
  leaf = await chain.issue({ name: 'CN=www.example.jp', dns: ['www.example.jp', 'example.jp'] });
});

type Read = Extract<CertificateReading, { kind: 'read' }>;
function read(...inputs: (string | Uint8Array)[]): Read {
  const reading = readCertificates(...inputs);
  if (reading.kind !== 'read') throw new Error(`Expected to read it, but: ${JSON.stringify(reading)}`);
  return reading;
}

const lines = (text: string) => text.trim().split('\n');
const DAMAGES: [string, (text: string) => string, RegExp][] = [
  ['one line missing', (text) => lines(text).toSpliced(4, 1).join('\n'), /抜けて|欠けて/],
  ['its first line missing', (text) => lines(text).toSpliced(1, 1).join('\n'), /欠けて/],
  ['its last line missing', (text) => lines(text).toSpliced(-2, 1).join('\n'), /切れて/],
  ['cut in the middle', (text) => lines(text).slice(0, 5).join('\n'), /切れて/],
  ['one character deleted', (text) => text.replace(/(.{200})./s, '$1'), /抜けて|変わって/],
  ['one character added', (text) => text.replace(/(\n.{64}\n.{20})/, '$1Q'), /欠けて|変わって/],
  ['a part left out', (text) => lines(text).toSpliced(3, 3, '(中略)').join('\n'), /省略/],
  ['dots for a part', (text) => lines(text).toSpliced(3, 2, '...').join('\n'), /省略/],
  ['two lines exchanged', (text) => swapped(lines(text), 2, 3).join('\n'), /変わって/],
  [
    'one line twice',
    (text) =>
      lines(text)
        .toSpliced(3, 0, lines(text)[3] ?? '')
        .join('\n'),
    /変わって/,
  ],
  ['nothing between its marks', (text) => [lines(text)[0], lines(text).at(-1)].join('\n'), /切れて/],
  ['dots between its marks', (text) => [lines(text)[0], '....', lines(text).at(-1)].join('\n'), /省略/],
  ['words between its marks', (text) => [lines(text)[0], '(省略)', lines(text).at(-1)].join('\n'), /省略/],
  ['a beginning that is missing', (text) => lines(text).slice(4).join('\n'), /先頭/],
];

function swapped(all: string[], a: number, b: number): string[] {
  const [one = '', other = ''] = [all[a], all[b]];
  return all.map((line, index) => (index === a ? other : index === b ? one : line));
}

describe.each(DAMAGES)('a certificate of a server with %s', (_name, damage, why) => {
  it.each([
    ['alone', () => [damage(pem(leaf))]],
    ['before its intermediate', () => [`${damage(pem(leaf))}\n${pem(chain.middle)}`]],
    ['behind its chain', () => [`${pem(chain.root)}${pem(chain.middle)}${damage(pem(leaf))}`]],
    ['as a file beside another', () => [Buffer.from(damage(pem(leaf))), Buffer.from(der(chain.middle))]],
  ])('%s is not read, which is said with the reason', (_where, make) => {
    const reading = readCertificates(...make());
    const said =
      reading.kind === 'read' ? reading.notes.join('\n') : 'message' in reading ? reading.message : '';
    expect(said).toMatch(why);
    if (reading.kind === 'read') expect(reading.certificates.filter(({ isLeaf }) => isLeaf)).toEqual([]);
  });
});

it('the middle of a certificate that is sent in parts is told from a key', () => {
  const reading = readCertificates(lines(pem(leaf)).slice(5, 8).join('\n'));
  expect(reading).toMatchObject({ kind: 'malformed', message: expect.stringMatching(/先頭が欠けて/) });
});

it('a certificate between two others that are damaged is read alone', () => {
  const damaged = pem(leaf).replace(/(.{200})./s, '$1');
  const { certificates, unread } = read(`${damaged}${pem(chain.middle)}${damaged}`);
  expect(certificates).toMatchObject([{ commonName: { unicode: 'Example Issuing CA' }, isLeaf: false }]);
  expect(unread).toHaveLength(2);
});

it('a damaged certificate beside a request', async () => {
  const request = await makeRequest({ keys: await makeKeys('EC'), name: 'CN=www.example.jp' });
  const { requests, certificates, notes } = read(`${pem(leaf).replace(/(.{200})./s, '$1')}${pem(request)}`);
  expect({ requests: requests.length, certificates }).toEqual({ requests: 1, certificates: [] });
  expect(notes.join('')).toMatch(/証明書.*読み取れませんでした/);
});

it.each([17, 20, 33])('%i certificates in one message are all read', async (count) => {
  const all = await Promise.all(
    Array.from({ length: count }, (_, at) => chain.issue({ name: `CN=s${at}.example.jp` })),
  );
  const { certificates, unread } = read(all.map(pem).join('').slice(0, 65_536));
  expect([certificates.length, unread]).toEqual([count, []]);
});

it('a certificate for a thousand names is read', async () => {
  const dns = Array.from({ length: 1_000 }, (_, at) => `s${at}.example.jp`);
  const many = await chain.issue({ name: 'CN=many.example.jp', dns });
  const { certificates, unread } = read(`${pem(many)}${pem(chain.middle)}`);
  expect(certificates[0]).toMatchObject({ commonName: { unicode: 'many.example.jp' }, isLeaf: true });
  expect([certificates[0]?.subjectAlternativeNames.length, unread]).toEqual([1_000, []]);
});

describe('altered', () => {
  /** Changes the last digit of the year in which it ends. */
  const forged = (certificate: X509Certificate) => {
    const bytes = Buffer.from(der(certificate));
    const at = bytes.indexOf('270331145959Z');
    bytes[at + 1] = 0x39;
    return pemOf(bytes);
  };

  it('a certificate that its issuer beside it did not sign', () => {
    for (const order of [
      [forged(leaf), pem(chain.middle)],
      [pem(chain.root), pem(chain.middle), forged(leaf)],
    ]) {
      const { certificates, notes } = read(order.join(''));
      expect(certificates.some(({ isLeaf }) => isLeaf)).toBe(false);
      expect(notes.join('')).toMatch(/「www\.example\.jp」の証明書は.*署名が確認できません.*改変/);
    }
  });

  it('a certificate that its own key signed, of RSA', async () => {
    const own = await makeCertificate({ keys: await makeKeys('RSA'), name: 'CN=own.example.jp' });
    const reading = readCertificates(forged(own));
    expect(reading).toMatchObject({ kind: 'malformed', message: expect.stringMatching(/改変/) });
  });

  it('a certificate that only claims to be its own, of a curve, is read with a warning', async () => {
    const own = await makeCertificate({ keys: await makeKeys('EC'), name: 'CN=own.example.jp' });
    const { certificates, notes } = read(forged(own));
    expect(certificates).toMatchObject([{ doubted: 'own-name', isLeaf: true }]);
    expect(notes.join('')).toMatch(/その鍵による署名ではありません/);
  });
});

it('a certificate of the same name that another key signed is read', async () => {
  const [authority, server] = await Promise.all([makeKeys('EC'), makeKeys('EC')]);
  const name = 'CN=localhost';
  const issuer = { name, keys: authority };
  const top = await makeCertificate({ keys: authority, name, ca: true });
  const below = await makeCertificate({ keys: server, name, issuer });
  for (const order of [
    [top, below],
    [below, top],
  ]) {
    const { certificates, notes } = read(order.map(pem).join(''));
    expect(certificates.map(({ isLeaf, isCa, doubted }) => ({ isLeaf, isCa, doubted }))).toEqual([
      { isLeaf: true, isCa: false, doubted: undefined },
      { isLeaf: false, isCa: true, doubted: undefined },
    ]);
    expect(notes).toEqual([]);
  }
  expect(read(pem(below)).certificates).toMatchObject([{ doubted: 'own-name', selfSigned: false }]);
});

it('the order in which certificates come does not matter', async () => {
  const others = await Promise.all([
    chain.issue({ name: 'CN=a.example.jp' }),
    chain.issue({ name: 'CN=a.example.jp', from: '2026-11-01T00:00:00Z' }),
    chain.issue({ name: 'CN=b.example.jp' }),
  ]);
  const all = [leaf, chain.middle, chain.root, ...others];
  const first = read(all.map(pem).join(''));
  expect(read(all.toReversed().map(pem).join(''))).toEqual(first);
  expect(read(...all.toReversed().map(der))).toEqual(first);
  expect(first.certificates.map(({ commonName }) => commonName?.unicode)).toEqual([
    'a.example.jp',
    'a.example.jp',
    'b.example.jp',
    'www.example.jp',
    'Example Issuing CA',
    'Example Root CA',
  ]);
});

describe('a signature', () => {
  it('is checked where the key is there, and said not to be where it is not', async () => {
    const chain = await makeChain();
    const leaf = await chain.issue({ name: 'CN=www.example.jp' });
    const checkedOf = (text: string) => read(text).certificates[0]?.checked;
    expect(checkedOf(pem(leaf) + pem(chain.middle))).toBe(true);
    expect(checkedOf(pem(leaf))).toBe(false);
    expect(
      checkedOf(pem(await makeCertificate({ keys: await makeKeys('EC'), name: 'CN=a.example.jp' }))),
    ).toBe(true);
  });
});
