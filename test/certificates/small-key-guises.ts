import type { Guise, KeyMaterial } from './guises';

/** Marks the beginning of a text in UTF-32, four octets a character. */
const utf32 = (text: string): Buffer =>
  Buffer.concat(
    [...`\ufeff${text}`].map((sign) => {
      const octets = Buffer.alloc(4);
      octets.writeUInt32LE(sign.codePointAt(0) ?? 0);
      return octets;
    }),
  );

/** Guises of the smallest keys, which are too short to be noticed but by what they are. */
export function smallKeyGuisesOf({ ec, ed }: KeyMaterial): Guise[] {
  const der = ed.export({ format: 'der', type: 'pkcs8' });
  const pem = String(ed.export({ format: 'pem', type: 'pkcs8' }));
  const each = (spell: (octet: number) => string, between = ''): string => [...der].map(spell).join(between);
  const hex = (octet: number): string => octet.toString(16).padStart(2, '0');
  const scalar = Buffer.from(String(ec.export({ format: 'jwk' }).d), 'base64url');
  return [
    ['UTF-32 as a file', utf32(pem)],
    ['UTF-32 in base64', utf32(pem).toString('base64')],
    ['octets with number signs', each((octet) => `#${hex(octet).toUpperCase()}`)],
    ['octets as entities', each((octet) => `&#${octet};`)],
    ['octets as entities in hexadecimal', each((octet) => `&#x${hex(octet)};`)],
    ['octal without addresses', each((octet) => octet.toString(8).padStart(3, '0'), ' ')],
    ['hexadecimal in groups with dots', der.toString('hex').replace(/.{4}(?!$)/g, '$&.')],
    ['hexadecimal in groups with strokes', der.toString('hex').replace(/.{8}(?!$)/g, '$&|')],
    ['one number', BigInt(`0x${der.toString('hex')}`).toString()],
    ['「秘密の鍵」', `秘密の鍵 ${scalar.toString('base64')}`],
    ['「鍵の中身」', `鍵の中身は${scalar.toString('base64')}でした`],
    ['a private scalar', `EC private scalar: ${scalar.toString('hex')}`],
    ['key:', `key: ${scalar.toString('hex')}`],
  ];
}
