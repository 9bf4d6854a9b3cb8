import { holdsUnreadable, readCertificates } from '../../src/certificates';
import { makeKeys, makeRequest } from './make';
import { makeChain, pem } from './make-chain';
import { MANGLINGS } from './manglings';

let certificate: string;
let request: string;
let chain: string;
beforeAll(async () => {
  const made = await makeChain();
  const leaf = await made.issue({ name: 'CN=www.example.jp, O=Example KK', dns: ['www.example.jp'] });
  certificate = pem(leaf);
  chain = [leaf, made.middle, made.root].map(pem).join('');
  request = pem(await makeRequest({ keys: await makeKeys('RSA'), name: 'CN=www.example.jp' }));
});

describe.each(Object.entries(MANGLINGS))('%s', (_name, mangle) => {
  it('hides neither a certificate nor a request', () => {
    expect(readCertificates(mangle(certificate))).toMatchObject({
      kind: 'read',
      certificates: [
        { commonName: { unicode: 'www.example.jp' }, notAfter: Date.parse('2027-03-31T14:59:59Z') },
      ],
      unread: [],
    });
    expect(readCertificates(mangle(request))).toMatchObject({
      kind: 'read',
      requests: [{ commonName: { unicode: 'www.example.jp' } }],
      unread: [],
    });
  });
});

describe.each(Object.entries(MANGLINGS))('%s', (_name, mangle) => {
  it.each(['certificate', 'request', 'chain'] as const)('is no secret: a %s', (what) => {
    const mangled = mangle({ certificate, request, chain }[what]);
    if (typeof mangled === 'string') expect(holdsUnreadable(`確認をお願いします。\n${mangled}`)).toBe(false);
  });
});

/** Those that go by the lines of the whole text, and not by those of one block. */
const WHOLE = Object.entries(MANGLINGS).filter(
  ([name]) =>
    !/octets|hexadecimal|xxd|hexdump|no mark|DER|base64url|SQL|escaped|lines of 76|file of base64$|JSON/.test(
      name,
    ),
);

describe.each(WHOLE)('%s', (_name, mangle) => {
  it('hides no chain', () => {
    const reading = readCertificates(mangle(chain));
    expect(reading).toMatchObject({ kind: 'read', unread: [] });
    expect(reading.kind === 'read' && reading.certificates.map(({ isLeaf }) => isLeaf)).toEqual([
      true,
      false,
      false,
    ]);
  });
});
