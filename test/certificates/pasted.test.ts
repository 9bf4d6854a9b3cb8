import { readCertificates } from '../../src/certificates';
import { der, makeCertificate, makeKeys, makeRequest } from './make';

let certificate: string;
let request: string;
let bytes: Uint8Array;
let keyPem: string;

beforeAll(async () => {
  const keys = await makeKeys('EC');
  const made = await makeCertificate({ keys, name: 'CN=www.example.jp', dns: ['www.example.jp'] });
  certificate = made.toString('pem');
  bytes = der(made);
  request = (await makeRequest({ keys, name: 'CN=www.example.jp' })).toString('pem');
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
  keyPem = `-----BEGIN PRIVATE KEY-----\n${pkcs8}\n-----END PRIVATE KEY-----\n`;
});

describe('a certificate pasted into a chat is found', () => {
  it.each<[string, (pem: string) => string]>([
    [
      'in the middle of a question',
      (pem) => `この証明書の期限を教えてください。\n${pem}\nよろしくお願いします。`,
    ],
    ['without line breaks', (pem) => pem.replaceAll('\n', '')],
    ['with spaces for line breaks', (pem) => pem.replaceAll('\n', ' ')],
    ['with CRLF', (pem) => pem.replaceAll('\n', '\r\n')],
    ['quoted in a mail', (pem) => pem.replace(/^/gm, '> ')],
    ['as HTML', (pem) => `<p>${pem.replaceAll('\n', '<br/>').replaceAll('+', '&#43;')}</p>`],
    ['inside JSON', (pem) => JSON.stringify({ certificate: pem })],
    [
      'in full-width letters',
      (pem) => pem.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    ],
    ['with long dashes', (pem) => pem.replaceAll('-----', '—–-')],
    ['without its last line', (pem) => pem.replace(/-----END.*/s, 'いつまでですか')],
    ['without header and footer', (pem) => pem.replace(/-----.*-----/g, '')],
    ['in a code fence', (pem) => `\`\`\`\n${pem}\n\`\`\``],
    ['with invisible characters', (pem) => pem.replace(/(.{20})/g, '$1\u200b')],
  ])('%s', (_, mangle) => {
    expect(readCertificates(mangle(certificate))).toMatchObject({
      kind: 'read',
      certificates: [{ commonName: { ascii: 'www.example.jp' } }],
      requests: [],
    });
    expect(readCertificates(mangle(request))).toMatchObject({
      kind: 'read',
      certificates: [],
      requests: [{}],
    });
  });

  it('in a file, whatever the encoding of its text', () => {
    for (const file of [
      Buffer.from(certificate),
      Buffer.from(`\ufeff${certificate}`, 'utf16le'),
      Buffer.from(certificate, 'utf16le'),
      bytes,
    ]) {
      expect(readCertificates(file)).toMatchObject({ kind: 'read', certificates: [{}] });
    }
  });

  it('beside another one that is cut off', () => {
    const reading = readCertificates(`${certificate.slice(0, 300)}\n-----END CERTIFICATE-----\n${request}`);
    expect(reading).toMatchObject({
      kind: 'read',
      certificates: [],
      requests: [{}],
      unread: [{ reason: 'cut' }],
    });
  });
});

describe('what cannot be used is refused with a sentence', () => {
  it.each<[string, () => string | Uint8Array, string, RegExp]>([
    ['cut off', () => certificate.slice(0, 300), 'malformed', /途中で切れて/],
    ['cut off as a file', () => bytes.slice(0, 200), 'malformed', /途中で切れて/],
    [
      'a broken header of the structure',
      () => certificate.replace('\nMII', '\nAAAA'),
      'malformed',
      /コピーし直す/,
    ],
    ['a file of another kind', () => Buffer.from('%PDF-1.7 …'), 'malformed', /見つかりません/],
    ['too large a file', () => new Uint8Array(64 * 1024 + 1), 'malformed', /64KB/],
    ['too large a text', () => certificate + 'あ'.repeat(70_000), 'malformed', /64KB/],
    ['with the private key', () => certificate + keyPem, 'secret', /秘密鍵/],
    ['private key first', () => Buffer.from(keyPem + certificate), 'secret', /秘密鍵/],
  ])('%s', (_, input, kind, message) => {
    expect(readCertificates(input())).toEqual({ kind, message: expect.stringMatching(message) });
  });
});

it.each([
  '更新はいつからできますか',
  '-----BEGIN CERTIFICATE----- から始まるものを貼ればよいですか',
  'CSR と CERTIFICATE REQUEST は同じですか',
  '',
])('text without a certificate is none: %s', (text) => {
  expect(readCertificates(text)).toEqual({ kind: 'none' });
});
