import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { percentEncoded, quotedPrintable } from './spelled-octets';

/** A guise of a private key: what a person could paste or attach. */
export type Guise = [name: string, guise: string | Uint8Array];

export interface KeyMaterial {
  rsa: KeyObject;
  ec: KeyObject;
  ed: KeyObject;
}

export const newKeys = (): KeyMaterial => ({
  rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
  ec: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
  ed: generateKeyPairSync('ed25519').privateKey,
});

const pemOf = (key: KeyObject, type: 'pkcs8' | 'pkcs1' | 'sec1' = 'pkcs8'): string =>
  String(key.export({ format: 'pem', type: type as 'pkcs8' }));
const derOf = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'pkcs8' });
const bodyOf = (pem: string): string[] => pem.trim().split('\n').slice(1, -1);
const wrap = (text: string, width = 64): string => text.replace(new RegExp(`.{${width}}`, 'g'), '$&\n');

type Part = 'n' | 'e' | 'd' | 'p' | 'q' | 'dp' | 'dq' | 'qi';
const partsOf = (rsa: KeyObject): Record<Part, Buffer> => {
  const jwk = rsa.export({ format: 'jwk' });
  return Object.fromEntries(
    (['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'] as const).map((name) => [
      name,
      Buffer.from(jwk[name] ?? '', 'base64url'),
    ]),
  ) as Record<Part, Buffer>;
};

const colons = (octets: Buffer): string =>
  (`00${octets.toString('hex')}`.match(/.{1,30}/g) ?? [])
    .map((line) => `    ${line.replace(/..(?!$)/g, '$&:')}:`)
    .join('\n');
const decimal = (octets: Buffer): string => BigInt(`0x${octets.toString('hex')}`).toString();
const hexDump = (octets: Buffer, line: (hex: string[], at: number, text: string) => string): string => {
  const lines: string[] = [];
  for (let at = 0; at < octets.length; at += 16) {
    const row = octets.subarray(at, at + 16);
    const text = row.toString('latin1').replace(/[^ -~]/g, '.');
    lines.push(line(row.toString('hex').match(/../g) ?? [], at, text));
  }
  return lines.join('\n');
};
const pairs = (hex: string[]): string => hex.join('').replace(/.{4}/g, '$& ').trim();

/** PRIVATEKEYBLOB: header, "RSA2", size, exponent, and the numbers the other way round. */
const privateKeyBlob = (parts: Record<Part, Buffer>): Buffer => {
  const little = (octets: Buffer, size: number): Buffer =>
    Buffer.concat([Buffer.from(octets).reverse(), Buffer.alloc(Math.max(0, size - octets.length))]);
  const numbers = [
    little(parts.n, 256),
    ...(['p', 'q', 'dp', 'dq', 'qi'] as const).map((name) => little(parts[name], 128)),
  ];
  const head = Buffer.from('0702000000a400005253413200080000', 'hex');
  return Buffer.concat([head, Buffer.from([1, 0, 1, 0]), ...numbers, little(parts.d, 256)]);
};

const tar = (name: string, content: Buffer): Buffer => {
  const block = Buffer.alloc(512);
  block.write(name, 0);
  const size = content.length.toString(8).padStart(11, '0');
  block.write(['0000644', '0001000', '0001000', size, ''].join('\u0000'), 100);
  block.write('ustar', 257);
  return Buffer.concat([block, content, Buffer.alloc(1024)]);
};

/** The beginning of a certificate, as lines without marks. */
const CERTIFICATE_LINES = `MIIBfDCCASKgAwIBAgIDChssMAoGCCqGSM49BAMCMDUxGzAZBgNVBAMTEkV4YW1w
bGUgSXNzdWluZyBDQTEWMBQGA1UEChMNRXhhbXBsZSBUcnVzdDAeFw0yNjEwMDEw`;

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const bitsOf = (octets: Buffer): string[] => [...octets].map((octet) => octet.toString(2).padStart(8, '0'));
const rows = <T>(all: readonly T[], width: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / width) }, (_, row) =>
    all.slice(row * width, (row + 1) * width),
  );
const octal = (value: number): string => value.toString(8).padStart(7, '0');
/** A cell of `od -c`. */
const cell = (octet: number): string => {
  const named = { 0: '\\0', 10: '\\n', 13: '\\r', 9: '\\t' }[octet];
  const shown =
    octet >= 0x20 && octet < 0x7f ? String.fromCharCode(octet) : octet.toString(8).padStart(3, '0');
  return (named ?? shown).padStart(4);
};

/** Octets in digits of other kinds, with and without addresses. */
function digits(der: Buffer, number: string): Guise[] {
  const lines = rows([...der], 16);
  const bits = bitsOf(der);
  return [
    ['od -An -tu1', lines.map((line) => line.map((octet) => String(octet).padStart(4)).join('')).join('\n')],
    ['od -tu1', lines.map((line, at) => `${octal(at * 16)} ${line.join(' ')}`).join('\n')],
    ['od -c', lines.map((line, at) => `${octal(at * 16)}${line.map(cell).join('')}`).join('\n')],
    ['bits', bits.join(' ')],
    [
      'xxd -b',
      rows(bits, 6)
        .map((line, at) => `${(at * 6).toString(16).padStart(8, '0')}: ${line.join(' ')}  ......`)
        .join('\n'),
    ],
    [
      'base32',
      (bits.join('').match(/.{5}/g) ?? [])
        .map((five) => BASE32[Number.parseInt(five, 2)])
        .join('')
        .replace(/.{76}/g, '$&\n'),
    ],
    ['a number of Java', `new BigInteger("${number}")`],
  ];
}

export function guisesOf({ rsa, ec, ed }: KeyMaterial): Guise[] {
  const pem = pemOf(rsa);
  const der = derOf(rsa);
  const parts = partsOf(rsa);
  const blob = privateKeyBlob(parts);
  const pvk = Buffer.concat([Buffer.from('1ef1b5b000000000010000000000000000000000', 'hex'), blob]);
  const jceks = Buffer.concat([Buffer.from('cececece0000000200000001', 'hex'), der]);
  const jwk = rsa.export({ format: 'jwk' });
  const lines = bodyOf(pem);
  const base64 = (octets: Buffer | string): string => Buffer.from(octets).toString('base64');
  const ecScalar = Buffer.from(String(ec.export({ format: 'jwk' }).d), 'base64url');
  const random = base64(ecScalar);
  return [
    ['PRIVATEKEYBLOB in base64', base64(blob)],
    ['PRIVATEKEYBLOB in base64, in lines', wrap(base64(blob))],
    ['PRIVATEKEYBLOB in hexadecimal', blob.toString('hex')],
    ['PRIVATEKEYBLOB as a file', blob],
    ['.pvk in base64', base64(pvk)],
    ['.pvk as a file', pvk],
    ['base64 of UTF-16', base64(Buffer.from(pem, 'utf16le'))],
    ['base64 of UTF-16 with its mark', base64(Buffer.from(`\ufeff${pem}`, 'utf16le'))],
    ['JCEKS in base64', base64(jceks)],
    ['JCEKS in hexadecimal', jceks.toString('hex')],
    ['JCEKS in base64url', jceks.toString('base64url')],
    ['JKS in base64', base64(Buffer.concat([Buffer.from('feedfeed0000000200000001', 'hex'), der]))],
    ['lines from the middle', lines.slice(6, 12).join('\n')],
    ['two lines from the middle', lines.slice(8, 10).join('\n')],
    ['one line from the middle', lines[9] ?? ''],
    ['lines from the middle in a sentence', `続きです。\n${lines.slice(12, 20).join('\n')}\n以上です。`],
    [
      'lines from the middle, quoted',
      lines
        .slice(3, 9)
        .map((line) => `> ${line}`)
        .join('\n'),
    ],
    ['the end, with a certificate behind it', `${lines.slice(-5).join('\n')}\n${CERTIFICATE_LINES}`],
    ['the end without its mark', lines.slice(-4).join('\n')],
    ['openssl rsa -text, a prime', `prime1:\n${colons(parts.p)}\nprime2:\n${colons(parts.q)}`],
    ['openssl rsa -text, its exponents', `exponent1:\n${colons(parts.dp)}`],
    ['openssl rsa -text, its coefficient', `coefficient:\n${colons(parts.qi)}`],
    ['openssl rsa -text, its private exponent', `privateExponent:\n${colons(parts.d)}`],
    ['openssl ec -text', `Private-Key: (256 bit)\npriv:\n${colons(ecScalar)}\npub:\n    04:aa`],
    [
      'openssl asn1parse',
      `    0:d=0  hl=4 l=1188 cons: SEQUENCE\n${[parts.n, parts.d, parts.p, parts.q].map((number, at) => `${at + 4}:d=1  hl=4 l= 257 prim: INTEGER           :${number.toString('hex').toUpperCase()}`).join('\n')}`,
    ],
    [
      'a JWK as YAML',
      `kty: RSA\n${Object.entries(parts)
        .map(([name, value]) => `${name}: ${value.toString('base64url')}`)
        .join('\n')}`,
    ],
    ['a JWK of a curve as YAML', `kty: EC\ncrv: P-256\nd: ${ecScalar.toString('base64url')}`],
    ['a JWK, one part', `"d": "${jwk.d}"`],
    ['a JWK, other parts', `"p":"${jwk.p}","q":"${jwk.q}"`],
    ['a JWK, its remainders', `dp = ${jwk.dp}\ndq = ${jwk.dq}\nqi = ${jwk.qi}`],
    ['WireGuard', `[Interface]\nPrivateKey = ${random}\nAddress = 10.0.0.2/32`],
    ['WireGuard, the line', `PrivateKey=${random}`],
    ['「秘密鍵: hex」', `秘密鍵: ${ecScalar.toString('hex')}`],
    ['「秘密鍵は hex です」', `秘密鍵は ${ecScalar.toString('hex').toUpperCase()} です`],
    ['「プライベートキー」', `プライベートキー：0x${ecScalar.toString('hex')}`],
    ['private key in hexadecimal', `Private key:\n${colons(ecScalar)}`],
    ['base64 twice', base64(base64(pem))],
    ['base64 three times', base64(base64(base64(pem)))],
    ['base64 of base64 of DER', base64(base64(der))],
    ['octets in decimal', `[${[...der].join(', ')}]`],
    ['octets in decimal, of Java', `{${[...new Int8Array(der)].join(', ')}}`],
    ['octets in decimal of the text', `[${[...Buffer.from(pem)].join(',')}]`],
    [
      'xxd',
      hexDump(
        der,
        (hex, at, text) => `${at.toString(16).padStart(8, '0')}: ${pairs(hex).padEnd(39)}  ${text}`,
      ),
    ],
    [
      'xxd of the text',
      hexDump(
        Buffer.from(pem),
        (hex, at, text) => `${at.toString(16).padStart(8, '0')}: ${pairs(hex).padEnd(39)}  ${text}`,
      ),
    ],
    [
      'hexdump -C',
      hexDump(
        der,
        (hex, at, text) =>
          `${at.toString(16).padStart(8, '0')}  ${hex.slice(0, 8).join(' ')}  ${hex.slice(8).join(' ')}  |${text}|`,
      ),
    ],
    [
      'hexdump',
      hexDump(
        der,
        (hex, at) =>
          `${at.toString(16).padStart(7, '0')} ${pairs(hex.map((_, index) => hex[index ^ 1] ?? '00'))}`,
      ),
    ],
    ['od -tx1', hexDump(der, (hex, at) => `${at.toString(8).padStart(7, '0')} ${hex.join(' ')}`)],
    [
      'certutil -encodehex',
      hexDump(
        der,
        (hex, at, text) =>
          `${at.toString(16).padStart(4, '0')}  ${hex.slice(0, 8).join(' ')}  ${hex.slice(8).join(' ')}   ${text}`,
      ),
    ],
    [
      'RSAKeyValue',
      `<RSAKeyValue><Modulus>${base64(parts.n)}</Modulus><Exponent>AQAB</Exponent><P>${base64(parts.p)}</P><Q>${base64(parts.q)}</Q><DP>${base64(parts.dp)}</DP><DQ>${base64(parts.dq)}</DQ><InverseQ>${base64(parts.qi)}</InverseQ><D>${base64(parts.d)}</D></RSAKeyValue>`,
    ],
    ['RSAKeyValue, its primes', `<P>${base64(parts.p)}</P>\n<Q>${base64(parts.q)}</Q>`],
    ['RSAKeyValue, escaped', `&lt;D&gt;${base64(parts.d)}&lt;/D&gt;`],
    ['RSAKeyValue in lines', `<ds:D>\n  ${wrap(base64(parts.d))}\n</ds:D>`],
    ['numbers in decimal', `n = ${decimal(parts.n)}\ne = 65537\nd = ${decimal(parts.d)}`],
    ['primes in decimal', `p=${decimal(parts.p)}\nq=${decimal(parts.q)}`],
    ['a number of a curve in decimal', `秘密鍵 d = ${decimal(ecScalar)}`],
    ['lines in reverse', pem.trim().split('\n').reverse().join('\n')],
    ['every line backwards', [...pem.trim()].reverse().join('')],
    ['a misspelt mark', pem.replaceAll('PRIVATE KEY', 'PRIVTE KEY')],
    [
      'a misspelt mark without a beginning',
      ['-----BIGIN RSA PRIVATE KYE-----', ...lines.slice(2), '-----END RSA PRIVATE KYE-----'].join('\n'),
    ],
    ['behind 180 kB of text', `${'お世話になっております。'.repeat(5_000)}\n${pem}`],
    [
      'behind 180 kB of text as a file',
      Buffer.from(`${'Lorem ipsum dolor sit amet. '.repeat(6_500)}\n${pem}`),
    ],
    ['in a tar', tar('server.key', Buffer.from(pem))],
    ['in a tar, as DER', tar('server.der', der)],
    ['in a tar in base64', wrap(base64(tar('server.key', Buffer.from(pem))), 76)],
    ['in gzip', gzipSync(pem)],
    ['in gzip in base64', base64(gzipSync(pem))],
    ['a zip', Buffer.concat([Buffer.from('504b0304140000000800', 'hex'), gzipSync(pem)])],
    [
      'an escaped string of Python',
      `b'${[...der].map((octet) => (octet >= 0x20 && octet < 0x7f && octet !== 0x27 && octet !== 0x5c ? String.fromCharCode(octet) : `\\x${octet.toString(16).padStart(2, '0')}`)).join('')}'`,
    ],
    ['octets in octal', [...der].map((octet) => `\\${octet.toString(8).padStart(3, '0')}`).join('')],
    [
      'with line numbers',
      pem
        .trim()
        .split('\n')
        .map((line, at) => `${String(at + 1).padStart(6)}\t${line}`)
        .join('\n'),
    ],
    ['with comment signs', pem.replace(/^/gm, '# ')],
    [
      'as a string of a program',
      pem
        .trim()
        .split('\n')
        .map((line) => `"${line}\\n" +`)
        .join('\n'),
    ],
    ['Kubernetes', `data:\n  tls.crt: ${base64('-----BEGIN CERTIFICATE-----\n')}\n  tls.key: ${base64(pem)}`],
    ['YAML with the key in base64', base64(`server:\n  name: www\n  key: |\n${pem.replace(/^/gm, '    ')}`)],
    ['a key of Ed25519 in lines of 32', wrap(base64(derOf(ed)), 32)],
    ['SEC 1 without marks', bodyOf(pemOf(ec, 'sec1')).join('\n')],
    [
      'DNSSEC',
      `Private-key-format: v1.3\nAlgorithm: 8 (RSASHA256)\nPrivateExponent: ${base64(parts.d)}\nPrime1: ${base64(parts.p)}`,
    ],
    ...digits(der, decimal(parts.d)),
    ['octets in quoted printable', quotedPrintable(derOf(ec))],
    ['octets with percent signs', percentEncoded(derOf(ec))],
    ['octets copied as text', ec.export({ type: 'sec1', format: 'der' }).toString('latin1')],
    ['「private key (hex)」', `Private Key (hex): ${ecScalar.toString('hex').replace(/../g, '$& ')}`],
    ['quoted printable', `${wrap(pem.replaceAll('=', '=3D'), 70).replaceAll('\n', '=\n')}`],
    ['uuencode', 'begin 644 server.key\nM+2TM+2U"14=)3B!04DE6051%($M%62TM+2TM"DU)24575U%)0D%$04Y"9VMQ\nend'],
  ];
}
