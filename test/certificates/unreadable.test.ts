import { holdsUnreadable, mustNotBeKept } from '../../src/certificates';
import * as first from '../dates/tool-outputs';
import * as second from '../dates/tool-outputs-2027';
import * as third from '../dates/tool-outputs-2027-more';
import * as fourth from '../dates/tool-outputs-more';
import * as others from '../dates/tool-outputs-none';
import * as shown from '../dates/tool-outputs-shown';
import { newKeys } from './guises';
import { unreadableGuisesOf } from './unreadable-guises';

const TOOL_OUTPUTS = [first, second, third, fourth, others, shown].flatMap((lists) =>
  Object.values(lists).flat(),
);

const guises = [newKeys(), newKeys()].flatMap((keys) => unreadableGuisesOf(keys)) as [string, string][];

it.each(guises)('%s is not kept', (_name, guise) => {
  const refused = (text: string) => mustNotBeKept(text) || holdsUnreadable(text);
  expect(refused(guise)).toBe(true);
  expect(refused(`これで合っていますか?\n${guise}\n確認をお願いします。`)).toBe(true);
});

const noise = (size: number): Buffer =>
  Buffer.from(Array.from({ length: size }, (_, at) => (at * 197 + ((at * at) % 251) * 31 + 7) & 0xff));
const colons = (octets: Buffer): string => octets.toString('hex').replace(/..(?!$)/g, '$&:');

it.each<[string, string]>([
  ['fingerprints', `MD5: ${colons(noise(16))}\nSHA1: ${colons(noise(20))}\nSHA512: ${colons(noise(64))}`],
  ['a signature', `Signature Value:\n        ${colons(noise(256)).replace(/.{54}/g, '$&\n        ')}`],
  [
    'a modulus',
    `                Modulus:\n                    00:${colons(noise(256)).replace(/.{45}/g, '$&\n                    ')}`,
  ],
  [
    'the number of a certificate as Windows shows it',
    `公開キー: ${noise(270).toString('hex').replace(/../g, '$& ')}`,
  ],
  [
    'a page address',
    `https://example.sharepoint.com/:b:/s/x/${noise(90).toString('base64url')}?e=${noise(30).toString('base64url')}`,
  ],
  [
    'an answer of nmap',
    '443/tcp open  https\n| ssl-enum-ciphers:\n|   TLSv1.2:\n|     ciphers:\n|       TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 (secp256r1) - A\n|       TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384 (secp256r1) - A\n|       TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256 (secp256r1) - A\n|     compressors:\n|       NULL',
  ],
  [
    'lines of an access log',
    Array.from(
      { length: 12 },
      (_, at) =>
        `192.0.2.${at} - - [01/Nov/2026:10:0${at % 10}:00 +0900] "GET /index${at}.html HTTP/1.1" 200 51${at}`,
    ).join('\n'),
  ],
  [
    'a table of days',
    Array.from(
      { length: 20 },
      (_, at) => `${2000 + at}/01/${10 + at} 08:59:59\t${2001 + at}/01/${10 + at} 08:59:59`,
    ).join('\n'),
  ],
  ['a table of addresses', Array.from({ length: 20 }, (_, at) => `192.0.${at * 7}.${at * 11}`).join('\n')],
  ['a table of numbers', Array.from({ length: 60 }, (_, at) => `${1000 + at}`).join('\n')],
  [
    'settings',
    'server {\n  listen 443 ssl;\n  server_name www.example.jp;\n  ssl_certificate /etc/ssl/www.crt;\n  ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:!aNULL;\n}',
  ],
  [
    'JSON in one line',
    '{"notBefore":"2026-12-10T00:00:00Z","notAfter":"2027-12-10T23:59:59Z","serialNumber":"0A1B2C3D4E5F60718293A4B5C6D7E8F901234567"}',
  ],
  [
    'a prompt of PowerShell',
    'PS C:\\> (Get-Item Cert:\\LocalMachine\\My\\2D4B0A7C11223344556677889900AABBCCDDEEFF).NotAfter',
  ],
  [
    'a row of IIS',
    'www\twww.example.jp\tExample CA 2024\t2026/06/11 8:59:59\t1A2B3C4D5E6F708192A3B4C5D6E7F80912345678\tWebHosting',
  ],
  [
    'romaji',
    'server id no koushin wa itsu kara dekimasu ka. shinki to koushin no chigai mo oshiete kudasai'.repeat(4),
  ],
  ['an image without its address', `iVBORw0KGgoAAAANSUhEUgAA${noise(600).toString('base64')}`],
  ['a font', `src: url(data:font/woff2;base64,d09GMgABAAAAA${noise(600).toString('base64')})`],
  [
    'hashes of files',
    Array.from(
      { length: 9 },
      (_, at) =>
        `${noise(64 + at)
          .subarray(at * 3, at * 3 + 32)
          .toString('hex')}  file${at}.zip`,
    ).join('\n'),
  ],
  [
    'identifiers',
    Array.from({ length: 12 }, (_, at) => `0f8fad5b-d9cb-469f-a165-70867728950${at.toString(16)}`).join('\n'),
  ],
  [
    'a text in base64, as in a mail',
    Buffer.from(
      'お世話になっております。サーバIDの更新についてのお問い合わせです。よろしくお願いします。',
    ).toString('base64'),
  ],
  [
    'a subject of a mail',
    `Subject: =?UTF-8?B?${Buffer.from('サーバIDの更新についてのお知らせです').toString('base64')}?=`,
  ],
  [
    'a signature of a mail',
    `DKIM-Signature: v=1; a=rsa-sha256; d=example.jp; bh=${noise(32).toString('base64')};\n\tb=${noise(256).toString('base64').replace(/.{60}/g, '$&\n\t ')}\nSubject: a`,
  ],
  [
    'a key and a signature of DNS',
    `example.jp. IN DNSKEY 257 3 8 AwEAA${noise(256).toString('base64')}\nwww 3600 IN RRSIG A 8 3 3600 20261227000000 20261127000000 12345 example.jp. ${noise(256).toString('base64')}`,
  ],
  [
    'hashes of packages',
    Array.from(
      { length: 5 },
      (_, at) =>
        `"integrity": "sha512-${noise(70)
          .subarray(at, at + 64)
          .toString('base64')}"`,
    ).join(',\n'),
  ],
  [
    'a key of the registry of Windows',
    `HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\SystemCertificates\\MY\\Certificates\\${noise(20).toString('hex').toUpperCase()}`,
  ],
  ['the number of a mail', `Message-ID: <${noise(60).toString('base64url')}@mail.example.jp>`],
  ['lines of dashes', `${'-'.repeat(70)}\n`.repeat(20)],
  [
    'a table in frames',
    `┏━━┳━━┓\n┃名前┃期限┃\n┡━━╇━━┩\n${'│ www │ 2027/03/31 │\n├──┼──┤\n'.repeat(20)}└──┴──┘`,
  ],
  ['a moan', 'あああああああ!!!!????'.repeat(30)],
])('%s can be read', (_name, text) => {
  expect(holdsUnreadable(text)).toBe(false);
});

it.each(TOOL_OUTPUTS)('what $tool prints can be read', ({ text }) => {
  expect(mustNotBeKept(text) || holdsUnreadable(text)).toBe(false);
});
