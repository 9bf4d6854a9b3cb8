import type { Guise, KeyMaterial } from './guises';

const PRINTABLE_85 = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#';
const ASCII_85 = Array.from({ length: 85 }, (_, at) => String.fromCharCode(33 + at)).join('');

/** Four octets as five signs of an alphabet. */
function in85(octets: Buffer, alphabet: string): string {
  let text = '';
  for (let at = 0; at < octets.length; at += 4) {
    let value = Buffer.concat([octets.subarray(at, at + 4), Buffer.alloc(3)]).readUInt32BE(0);
    let signs = '';
    for (let digit = 0; digit < 5; digit++, value = Math.floor(value / 85))
      signs = alphabet.charAt(value % 85) + signs;
    text += signs;
  }
  return text;
}

const inBase = (octets: Buffer, base: number): string => BigInt(`0x${octets.toString('hex')}`).toString(base);
/** As old terminals show octets: frames and signs beyond ASCII. */
const asTerminal = (octets: Buffer): string =>
  [...octets].map((octet) => String.fromCharCode(octet < 0x80 ? octet : 0x2500 + (octet - 0x80))).join('');
const groups = (text: string, size: number, between: string): string =>
  text.match(new RegExp(`.{1,${size}}`, 'gs'))?.join(between) ?? '';
const shifted = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(33 + ((sign.charCodeAt(0) - 33 + 47) % 94)));

/** Guises in which no key can be recognised, only that nobody can read what stands there. */
export function unreadableGuisesOf({ rsa, ec, ed }: KeyMaterial): Guise[] {
  const pem = String(rsa.export({ format: 'pem', type: 'pkcs8' }));
  const der = rsa.export({ format: 'der', type: 'pkcs8' });
  const lines = pem.trim().split('\n').slice(1, -1);
  const middle = lines.slice(6, 14).join('');
  const jwk = rsa.export({ format: 'jwk' });
  const prime = Buffer.from(String(jwk.p), 'base64url');
  const decimal = BigInt(`0x${Buffer.from(String(jwk.d), 'base64url').toString('hex')}`).toString();
  const hex = der.toString('hex');
  const words = new Uint16Array(der.buffer.slice(der.byteOffset, der.byteOffset + (der.length & ~1)));
  const curves: Guise[] = [ec, ed].flatMap((key, at): Guise[] => {
    const octets = key.export({ format: 'der', type: 'pkcs8' });
    return [
      [`base85 of a small key ${at}`, in85(octets, PRINTABLE_85)],
      [`ascii85 of a small key ${at}`, in85(octets, ASCII_85)],
      [`base36 of a small key ${at}`, inBase(octets, 36)],
      [`groups of a small key ${at}`, groups(octets.toString('base64'), 4, '.')],
    ];
  });
  return [
    ...curves,
    ['base85', in85(der, PRINTABLE_85)],
    ['base85 in lines', groups(in85(der, PRINTABLE_85), 76, '\n')],
    ['base85 of the text', in85(Buffer.from(pem), PRINTABLE_85)],
    ['ascii85', `<~${in85(der, ASCII_85)}~>`],
    ['ascii85 in lines', groups(in85(der, ASCII_85), 72, '\n')],
    ['base36', inBase(der, 36)],
    ['base32 in small letters and other digits', inBase(der, 32)],
    ['base64 from the middle, in groups of 4', groups(middle, 4, ' ')],
    ['… of 8 with dashes', groups(middle, 8, '-')],
    ['… of 4 with commas', groups(middle, 4, ',')],
    ['… of 4 with dots', groups(middle, 4, '.')],
    ['… of 4 with colons', groups(middle, 4, ':')],
    ['… of 6 with underscores', groups(middle, 6, '_')],
    ['… of 16 with commas of Japanese', groups(middle, 16, '、')],
    ['… in lines of 10', groups(middle, 10, '\n')],
    ['… in lines of 20', groups(middle, 20, '\n')],
    ['… in lines of 32', groups(middle, 32, '\n')],
    ['… one sign a line', groups(middle, 1, '\n')],
    ['… one sign after the other', groups(middle, 1, ' ')],
    ['… as a list', JSON.stringify(lines.slice(4, 12))],
    [
      '… in a log',
      lines
        .slice(4, 12)
        .map((line) => `2026-11-01T10:00:00Z app[1]: ${line}`)
        .join('\n'),
    ],
    [
      '… with numbers before the lines',
      lines
        .slice(4, 12)
        .map((line, at) => `${at + 1}: ${line}`)
        .join('\n'),
    ],
    ['hexadecimal from the middle', hex.slice(400, 1400)],
    ['… in lines', groups(hex.slice(400, 1400), 64, '\n')],
    ['… with colons', groups(groups(hex.slice(400, 1000), 2, ':'), 45, '\n    ')],
    ['a prime of openssl without its name', groups(groups(prime.toString('hex'), 2, ':'), 45, '\n    ')],
    ['hexadecimal with dots', groups(hex, 2, '.')],
    ['… with strokes', groups(hex, 2, '|')],
    ['… of assembler', [...der].map((octet) => `0${octet.toString(16).padStart(2, '0')}h`).join(', ')],
    ['… of Basic', [...der].map((octet) => `&H${octet.toString(16)}`).join(', ')],
    ['… of Java', [...der].map((octet) => `(byte)0x${octet.toString(16)}`).join(', ')],
    ['od', [...words].map((word) => word.toString(8).padStart(6, '0')).join(' ')],
    ['od -d', [...words].map((word) => String(word).padStart(5)).join(' ')],
    ['octal', [...der].map((octet) => octet.toString(8).padStart(3, '0')).join(' ')],
    ['octets between strokes', [...der].join('|')],
    ['octets by their place', JSON.stringify({ ...der })],
    ['a number with commas', groups(decimal, 3, ',')],
    ['a number in groups', groups(decimal, 5, ' ')],
    [
      'bits in groups of 4',
      [...der]
        .map(
          (octet) =>
            `${(octet >> 4).toString(2).padStart(4, '0')} ${(octet & 15).toString(2).padStart(4, '0')}`,
        )
        .join(' '),
    ],
    ['a private exponent in a sentence', `dは ${jwk.d} です`],
    [
      'a table',
      Object.entries(jwk)
        .map(([name, value]) => `| ${name} | ${value} |`)
        .join('\n'),
    ],
    ['other signs for each', shifted(pem)],
    ['a file as a terminal shows it', asTerminal(der)],
  ];
}
