import { createHash } from 'node:crypto';
import { withoutEncoded } from '../../src/certificates';

const octets = (length: number) =>
  Buffer.concat(
    Array.from({ length: Math.ceil(length / 32) }, (_, at) =>
      createHash('sha256').update(String(at)).digest(),
    ),
  ).subarray(0, length);

describe('what is encoded in a text', () => {
  it.each([
    ['base64', octets(240).toString('base64')],
    ['base64 for addresses', octets(240).toString('base64url')],
    [
      'octets with colons',
      octets(18)
        .toString('hex')
        .replace(/..(?=.)/g, '$&:'),
    ],
    ['a line of octets that goes on', `${octets(15).toString('hex').replace(/../g, '$&:')}\n`],
    ['hexadecimal', octets(240).toString('hex')],
    ['a block', `-----BEGIN PKCS7-----\n${octets(96).toString('base64')}\n-----END PKCS7-----`],
    ['a mark alone', '-----END X509 CRL-----'],
  ])('is left out: %s', (_, encoded) => {
    expect(withoutEncoded(`これは読めますか\n${encoded}\nお願いします`).replace(/\s+/g, ' ')).toBe(
      'これは読めますか お願いします',
    );
  });

  it.each([
    'koushinhaitsukaramoushikomimasuka-tantoushagakawarimashita',
    '/etc/httpd/conf.d/ssl/www-example-co-jp/2026/server-old.key',
    '12/10/2011 00:00:00 GMT 〜 12/10/2012 23:59:59 GMT',
    '--------------------------------------------------------',
    'wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww',
    'A1B2C3D4E5F60718293A4B5C6D7E8F9012345678 www.example.co.jp 2026/06/11 17:59:59',
    'シリアル番号は 4f:0a:1b です',
  ])('is not %s', (text) => {
    expect(withoutEncoded(text)).toBe(text);
  });
});
