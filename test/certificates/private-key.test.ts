import { generateKeyPairSync, type KeyExportOptions, type KeyObject } from 'node:crypto';
import { holdsPrivateKey, redactPrivateKeys } from '../../src/certificates';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const ed = generateKeyPairSync('ed25519');
const protectedBy = { cipher: 'aes-256-cbc', passphrase: 'correct horse' };

function pem(
  key: KeyObject,
  type: 'pkcs1' | 'pkcs8' | 'sec1',
  under: Partial<KeyExportOptions<'pem'>> = {},
): string {
  return key.export({ type, format: 'pem', ...under }).toString();
}

const PEMS: Record<string, string> = {
  'PKCS#8 RSA': pem(rsa.privateKey, 'pkcs8'),
  'PKCS#8 EC': pem(ec.privateKey, 'pkcs8'),
  'PKCS#8 Ed25519': pem(ed.privateKey, 'pkcs8'),
  'PKCS#8 under a password': pem(rsa.privateKey, 'pkcs8', protectedBy),
  'PKCS#1': pem(rsa.privateKey, 'pkcs1'),
  'PKCS#1 under a password': pem(rsa.privateKey, 'pkcs1', protectedBy),
  'SEC 1': pem(ec.privateKey, 'sec1'),
};

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const dataUrl = (text: string) => `data:text/plain;base64,${Buffer.from(text).toString('base64')}`;

const MANGLED: Record<string, (text: string) => string | Uint8Array> = {
  'as it is': (text) => text,
  'in a sentence': (text) => `この鍵で合っていますか？\n${text}\n確認をお願いします。`,
  'without line breaks': (text) => text.replaceAll('\n', ''),
  'with spaces for line breaks': (text) => text.replaceAll('\n', ' '),
  'with a space after each character': (text) => text.split('').join(' '),
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'in full-width letters': fullWidth,
  'with long vowel marks for dashes': (text) => text.replaceAll('-', 'ー'),
  'with em dashes': (text) => text.replaceAll('-----', '——-'),
  'without its footer': (text) => text.replace(/-----END.*-----/, ''),
  'without its header': (text) => text.replace(/-----BEGIN.*-----/, ''),
  'only its first lines': (text) => text.split('\n').slice(0, 5).join('\n'),
  'only its last lines': (text) => text.trim().split('\n').slice(-3).join('\n'),
  'quoted in a mail': (text) => text.replace(/^/gm, '> '),
  'as HTML': (text) => text.replaceAll('\n', '<br>').replaceAll('+', '&#43;'),
  'inside JSON': (text) => JSON.stringify({ key: text }),
  'as a form sends it': encodeURIComponent,
  'as a data URL': dataUrl,
  'as a data URL of a data URL': (text) => dataUrl(dataUrl(text)),
  'with invisible characters': (text) => text.replace(/(.{10})/g, '$1\u200b'),
  'as a file': (text) => Buffer.from(text),
  'as a UTF-16 file': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
};

describe.each(Object.entries(PEMS))('a PEM key is noticed: %s', (_, key) => {
  it.each(Object.entries(MANGLED))('%s', (_how, mangle) => {
    expect(holdsPrivateKey(mangle(key))).toBe(true);
  });
});

describe.each(Object.entries(PEMS).filter(([name]) => name !== 'PKCS#1 under a password'))(
  'its octets are noticed without header: %s',
  (_, key) => {
    const der = Buffer.from(key.replace(/-----.*-----/g, ''), 'base64');
    const octets = der.toString('hex').match(/../g) ?? [];
    it.each<[string, string | Uint8Array]>([
      ['DER', der],
      ['base64', der.toString('base64')],
      ['base64url', der.toString('base64url')],
      ['base64 after a word', `key ${der.toString('base64')}`],
      ['hexadecimal', der.toString('hex')],
      ['hexadecimal with colons', octets.join(':').toUpperCase()],
      ['an array in C', octets.map((octet) => `0x${octet}`).join(', ')],
      ['an escaped string', octets.map((octet) => `\\x${octet}`).join('')],
      ['a hex dump', `00000000: ${der.toString('hex').slice(0, 32).match(/.{4}/g)?.join(' ')}  0......`],
      ['a data URL', `data:application/pkcs8;base64,${der.toString('base64')}`],
    ])('%s', (_how, input) => {
      expect(holdsPrivateKey(input)).toBe(true);
    });
  },
);

describe.each([
  ['RSA', rsa],
  ['EC', ec],
  ['Ed25519', ed],
])('a JWK is noticed when it is private: %s', (_, { privateKey, publicKey }) => {
  const jwk = privateKey.export({ format: 'jwk' });
  it.each([
    ['compact', JSON.stringify(jwk)],
    ['pretty', JSON.stringify(jwk, null, 2)],
    ['in a set', JSON.stringify({ keys: [publicKey.export({ format: 'jwk' }), jwk] })],
    ['with single quotes', JSON.stringify(jwk).replaceAll('"', "'")],
    ['with typographic quotes', JSON.stringify(jwk).replaceAll('"', '”')],
    ['inside a string', JSON.stringify(JSON.stringify(jwk))],
    ['in base64', Buffer.from(JSON.stringify(jwk, null, 2)).toString('base64')],
  ])('%s', (_how, text) => {
    expect(holdsPrivateKey(text)).toBe(true);
  });

  it('and not when it is public', () => {
    expect(
      holdsPrivateKey(JSON.stringify({ ...publicKey.export({ format: 'jwk' }), kid: 'd'.repeat(43) })),
    ).toBe(false);
  });
});

it('a text with a key is not shown at all, any other text as it is', () => {
  const text = `鍵です\n${PEMS['SEC 1']}`;
  expect(redactPrivateKeys(text)).toBe('［秘密鍵を含むため削除しました］');
  expect(redactPrivateKeys('秘密鍵を失くしました')).toBe('秘密鍵を失くしました');
});
