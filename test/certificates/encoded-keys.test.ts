import { holdsPrivateKey } from '../../src/certificates';

/** A DER sequence of this many octets, its length written in as many octets as are asked for. */
function sequence(content: readonly number[], lengthOctets: number): Buffer {
  const { length } = content;
  const head = {
    0: [0x80],
    1: [length],
    2: [0x81, length],
    3: [0x82, length >> 8, length & 0xff],
    4: [0x83, 0, length >> 8, length & 0xff],
  }[lengthOctets];
  return Buffer.from([0x30, ...(head ?? []), ...content]);
}

const scalar = Array.from({ length: 32 }, (_, index) => (index * 37 + 11) & 0xff);
/** SEC 1: version, the secret number, its curve. */
const SEC1 = [0x02, 0x01, 0x01, 0x04, 0x20, ...scalar, 0xa0, 0x07, 0x06, 0x05, 0x2b, 0x81, 0x04, 0x00, 0x22];
/** PKCS#8: version, algorithm, the key. */
const PKCS8 = [0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20, ...scalar];
/** Encrypted PKCS#8: an algorithm for encryption under a password, then the rest. */
const ENCRYPTED = [
  ...[0x30, 0x0f, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05, 0x0d, 0x05, 0x00, 0x30, 0x00],
  ...[0x04, 0x20, ...scalar],
];

const notations: [string, (key: Buffer) => string][] = [
  ['base64', (key) => key.toString('base64')],
  ['base64url', (key) => key.toString('base64url')],
  ['hexadecimal', (key) => key.toString('hex')],
  ['octets with colons', (key) => key.toString('hex').replace(/../g, '$&:')],
  ['octets with 0x', (key) => key.toString('hex').replace(/../g, '0x$&, ')],
  ['octets with \\x', (key) => key.toString('hex').replace(/../g, '\\x$&')],
  ['full-width base64', (key) => key.toString('base64').replace(/[!-~]/g, wide)],
  ['percent signs', (key) => key.toString('base64').replace(/./g, percent)],
];
const wide = (letter: string) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
const percent = (letter: string) => `%${letter.charCodeAt(0).toString(16)}`;

describe.each(notations)('a private key in %s', (_name, write) => {
  it.each([0, 1, 2, 3, 4])('is found however its length is written (%i)', (lengthOctets) => {
    for (const content of [SEC1, PKCS8, ENCRYPTED]) {
      const text = write(sequence(content, lengthOctets));
      expect(holdsPrivateKey(text)).toBe(true);
      expect(holdsPrivateKey(`${'これは長い文章です。'.repeat(20_000)}\n${text}`)).toBe(true);
    }
  });
});

it('that a long text holds none is not remembered of another', () => {
  const harmless = 'MII'.repeat(50_000);
  expect(holdsPrivateKey(harmless)).toBe(false);
  expect(holdsPrivateKey(harmless)).toBe(false);
  expect(holdsPrivateKey(`${harmless}\n${sequence(SEC1, 1).toString('base64')}`)).toBe(true);
});
