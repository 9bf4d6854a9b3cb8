import { createHash, generateKeyPairSync } from 'node:crypto';
import type { X509Certificate } from '@peculiar/x509';
import { mustNotBeKept } from '../../src/certificates';
import { der, makeKeys, makeRequest, pkcs7 } from './make';
import { type Chain, makeChain, pem, pemOf } from './make-chain';

let chain: Chain;
let leaf: X509Certificate;
let request: string;
beforeAll(async () => {
  chain = await makeChain();
  leaf = await chain.issue({ name: 'CN=www.example.jp', dns: ['www.example.jp'] });
  request = pem(await makeRequest({ keys: await makeKeys('RSA'), name: 'CN=www.example.jp' }));
});

/** The same octets every time, and like those of a signature. */
const noise = (size: number): Buffer =>
  Buffer.concat(
    Array.from({ length: Math.ceil(size / 64) }, (_, at) => createHash('sha512').update(`${at}`).digest()),
  ).subarray(0, size);
const hexLines = (octets: Uint8Array): string =>
  (
    Buffer.from(octets)
      .toString('hex')
      .match(/.{1,32}/g) ?? []
  )
    .map(
      (hex, at) =>
        `${(at * 16).toString(16).padStart(8, '0')}: ${hex.replace(/.{4}/g, '$& ')} ................`,
    )
    .join('\n');

const wire = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;

it.each<[string, () => string | Uint8Array]>([
  ['a certificate', () => pem(leaf)],
  ['a certificate without marks', () => pem(leaf).replace(/-----.*-----/g, '')],
  ['the end of a certificate, with its mark', () => pem(leaf).trim().split('\n').slice(-5).join('\n')],
  ['the end of a request, with its mark', () => request.trim().split('\n').slice(-5).join('\n')],
  [
    'a request without its marks and its first line',
    () => request.trim().split('\n').slice(2, -1).join('\n'),
  ],
  ['numbers of a table', () => Array.from({ length: 200 }, (_, at) => `${(at * 7) % 250}`).join(' ')],
  ['a long number that is no one’s', () => '1234567890'.repeat(3)],
  ['a modulus in decimal', () => `Modulus: ${BigInt(`0x${noise(256).toString('hex')}`)}`],
  [
    'a hash of a key',
    () => `公開鍵: ${noise(32).toString('hex')}\n鍵のハッシュ: ${noise(32).toString('base64')}`,
  ],
  ['a public key by its name', () => `Public Key: ${noise(32).toString('hex')}`],
  ['capitals', () => 'SERVERIDRENEWAL '.repeat(40)],
  ['a certificate as DER', () => der(leaf)],
  ['a certificate in hexadecimal', () => Buffer.from(der(leaf)).toString('hex')],
  ['a certificate as a hex dump', () => hexLines(der(leaf))],
  ['a certificate in decimal octets', () => `[${[...der(leaf)].join(', ')}]`],
  ['a certificate in base64 of its PEM', () => Buffer.from(pem(leaf)).toString('base64')],
  [
    'the same for Kubernetes',
    () => `data:\n  tls.crt: ${Buffer.from(pem(leaf) + pem(chain.middle)).toString('base64')}`,
  ],
  ['a certificate in base64url', () => Buffer.from(der(leaf)).toString('base64url')],
  ['a chain', () => [leaf, chain.middle, chain.root].map(pem).join('')],
  ['a .p7b', () => pkcs7([leaf, chain.middle])],
  ['a request', () => request],
  ['a request without its end', () => request.split('\n').slice(0, 9).join('\n')],
  ['a certificate with a line missing', () => pem(leaf).split('\n').toSpliced(4, 1).join('\n')],
  ['a certificate with its beginning missing', () => pem(leaf).split('\n').slice(4).join('\n')],
  ['a certificate with a part left out', () => pem(leaf).split('\n').toSpliced(3, 3, '(中略)').join('\n')],
  [
    'certificates with line numbers',
    () =>
      pem(leaf)
        .split('\n')
        .map((line, at) => `${at + 1}\t${line}`)
        .join('\n'),
  ],
  ['a public key', () => pemOf(wire.export({ type: 'spki', format: 'der' }), 'PUBLIC KEY')],
  ['a public key as a JWK', () => JSON.stringify(wire.export({ format: 'jwk' }), null, 2)],
  [
    'a public key as a JWK in YAML',
    () =>
      Object.entries(wire.export({ format: 'jwk' }))
        .map(([name, value]) => `${name}: ${value}`)
        .join('\n'),
  ],
  [
    'a public key of .NET',
    () =>
      `<RSAKeyValue><Modulus>${noise(256).toString('base64')}</Modulus><Exponent>AQAB</Exponent></RSAKeyValue>`,
  ],
  ['a modulus', () => `modulus:\n${noise(256).toString('hex').replace(/../g, '$&:')}\npublicExponent: 65537`],
  [
    'a key of SSH',
    () => `ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAB${noise(200).toString('base64')} user@example.jp`,
  ],
  [
    'a token',
    () => `eyJhbGciOiJSUzI1NiJ9.${noise(120).toString('base64url')}.${noise(256).toString('base64url')}`,
  ],
  [
    'a DKIM record',
    () => `v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC7${noise(100).toString('base64')}IDAQAB`,
  ],
  [
    'the end of a certificate that ends with its signature',
    () => pem(leaf).trim().split('\n').slice(-4).join('\n'),
  ],
  ['an image', () => `data:image/png;base64,iVBORw0KGgo${noise(900).toString('base64')}`],
  [
    'fingerprints',
    () =>
      `SHA1: ${noise(20).toString('hex').replace(/../g, '$&:')}\nSHA256: ${noise(32).toString('hex')}\npin-sha256="${noise(32).toString('base64')}"`,
  ],
  ['a hash of a key', () => `秘密鍵のSHA-256ハッシュ: ${noise(32).toString('hex')}`],
  [
    'identifiers of Teams',
    () =>
      JSON.stringify({
        conversation: { id: `a:1${noise(96).toString('base64url')}` },
        from: { id: `29:1${noise(60).toString('base64url')}` },
        text: '更新はいつ?',
      }),
  ],
  [
    'an address',
    () =>
      `https://example.jp/a?token=${noise(90).toString('base64url')}&q=${noise(60).toString('base64url')}`,
  ],
  [
    'parameters of Diffie-Hellman',
    () =>
      `DH Parameters: (2048 bit)\n    P:\n        00:${noise(256).toString('hex').replace(/../g, '$&:')}\n    G:    2 (0x2)`,
  ],
  [
    'a text about keys',
    () =>
      '秘密鍵をなくしました。private key: はどこですか。d: ドライブに server.key があります。p=1, q=2。'.repeat(
        20,
      ),
  ],
  [
    'a log',
    () =>
      '2026-02-28 10:12:33 [error] SSL_CTX_use_PrivateKey_file("/etc/ssl/private/www.example.jp.2026.key") failed (SSL: error:0B080074)',
  ],
  ['a table of numbers', () => Array.from({ length: 80 }, (_, at) => at * 3).join(', ')],
  ['any file', () => noise(20_000)],
])('%s may be kept', (_name, make) => {
  expect(mustNotBeKept(make())).toBe(false);
});
