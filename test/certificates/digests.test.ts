import { createHash } from 'node:crypto';
import { holdsPrivateKey } from '../../src/certificates/private-key';
import { holdsUnreadable } from '../../src/certificates/unreadable';

/** As many octets as are wanted, which look like any others. */
function octets(length: number, seed = ''): Buffer {
  const parts = Array.from({ length: Math.ceil(length / 32) }, (_, at) =>
    createHash('sha256').update(`${seed}${at}`).digest(),
  );
  return Buffer.concat(parts).subarray(0, length);
}
const hex = (length: number, seed?: string): string => octets(length, seed).toString('hex');
const upper = (length: number, seed?: string): string => hex(length, seed).toUpperCase();
const spaced = (length: number, seed?: string): string => hex(length, seed).replace(/..(?=.)/g, '$& ');
const colons = (length: number, seed?: string): string => upper(length, seed).replace(/..(?=.)/g, '$&:');
const fours = (length: number, seed?: string): string => hex(length, seed).replace(/....(?=.)/g, '$& ');
const base64 = (length: number, seed?: string): string => octets(length, seed).toString('base64');
const refused = (text: string): boolean => holdsPrivateKey(text) || holdsUnreadable(text);

test.each([
  ['openssl', `serial=${upper(16)}\nSHA1 Fingerprint=${colons(20)}`],
  ['openssl, the longest', `serial=${upper(20)}\nSHA512 Fingerprint=${colons(64)}`],
  [
    'several of openssl',
    `sha1 Fingerprint=${colons(20)}\nsha256 Fingerprint=${colons(32)}\nsha384 Fingerprint=${colons(48)}\nserial=${upper(18)}`,
  ],
  ['a chain', [1, 2, 3, 4].map((at) => `SHA1 Fingerprint=${colons(20, String(at))}`).join('\n')],
  [
    'certutil',
    `拇印(sha1): ${spaced(20)}\n証明書のハッシュ(sha256): ${spaced(32)}\nシリアル番号: ${hex(16)}`,
  ],
  [
    'certutil in English',
    `Key Id Hash(rfc-sha1): ${hex(20)}\nCert Hash(md5): ${hex(16)}\nSignature Hash: ${hex(32)}`,
  ],
  [
    'Windows',
    `サブジェクト キー識別子\tキー ID=${spaced(20)}\n機関キー識別子\tKeyID=${hex(20, 'a')}\n拇印\t${hex(20, 'b')}`,
  ],
  [
    'openssl -text',
    `X509v3 Subject Key Identifier: \n    ${colons(20)}\nX509v3 Authority Key Identifier: \n    keyid:${colons(20, 'a')}`,
  ],
  [
    'keytool',
    `証明書のフィンガプリント:\n\t SHA1: ${colons(20)}\n\t SHA256: ${colons(32)}\n署名アルゴリズム名: SHA256withRSA`,
  ],
  ['Chrome', `SHA-256 Fingerprints\nCertificate\t${hex(32)}\nPublic Key\t${hex(32, 'a')}`],
  ['Chrome in Japanese', `SHA-256\nフィンガープリント\n証明書\t${hex(32)}\n公開鍵\t${hex(32, 'a')}`],
  [
    'macOS, in two rows',
    `SHA-256 フィンガープリント\n${spaced(16).toUpperCase()}\n${spaced(16, 'a').toUpperCase()}`,
  ],
  ['pins', `pin-sha256="${base64(32)}"; pin-sha256="${base64(32, 'a')}"`],
  [
    'nmap',
    `| ssl-cert: Subject: commonName=www.example.jp\n| MD5:     ${fours(16)}\n| SHA-1:   ${fours(20)}\n|_SHA-256: ${fours(32)}`,
  ],
  ['JSON', `"serial_number":"${hex(16)}","sha1_fingerprint":"${hex(20)}","sha256_fingerprint":"${hex(32)}"`],
  ['a switch', `Fingerprint (SHA-1): ${colons(20)}\nFingerprint (MD5): ${colons(16)}\nSerial: ${colons(18)}`],
  ['a sentence', `シリアル番号は${upper(16)}で、拇印は${upper(20)}です。SHA256は${upper(32)}でした。`],
])('what is public by its name and its length is refused nowhere: %s', (_tool, text) => {
  expect(refused(text)).toBe(false);
});

const NAMES = [
  'Fingerprint: ',
  'SHA256 Fingerprint=',
  'serial=',
  '拇印: ',
  'シリアル番号: ',
  'hash: ',
  'pin-sha256="',
  'Key ID: ',
  'kid: ',
];

test.each(NAMES)('what is longer than such a value is refused behind 「%s」 as anywhere', (name) => {
  const rows = (text: string, width: number): string =>
    `\n${(text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join('\n')}`;
  for (const length of [128, 256, 300, 600]) {
    for (const value of [hex(length), upper(length), colons(length), spaced(length), base64(length)])
      expect([name + value.slice(0, 20), refused(name + value)]).toEqual([expect.anything(), true]);
    expect(refused(name + rows(hex(length), 64))).toBe(true);
    expect(refused(name + rows(base64(length), 64))).toBe(true);
    expect(refused(name + rows(`${colons(length)}:`, 45))).toBe(true);
    expect(refused(name + [...octets(length)].join(' '))).toBe(true);
  }
});
