import { Asn1Error, contentOf, type Item } from './items';

/** Longer than any identifier in use. */
const LONGEST_OID = 64;

/** An object identifier in dotted form. */
export function oidOf(bytes: Uint8Array, item: Item): string {
  const octets = contentOf(bytes, item);
  if (item.tag !== 0x06 || octets.length === 0 || octets.length > LONGEST_OID)
    throw new Asn1Error('Expected an object identifier');
  const arcs: number[] = [];
  let value = 0;
  for (const octet of octets) {
    value = value * 128 + (octet & 0x7f);
    if ((octet & 0x80) !== 0) continue;
    arcs.push(value);
    value = 0;
  }
  const [first = 0, ...rest] = arcs;
  const top = Math.min(2, Math.floor(first / 40));
  return [top, first - top * 40, ...rest].join('.');
}

const LATIN1 = new TextDecoder('latin1');
const UTF8 = new TextDecoder('utf-8');
const UTF16BE = new TextDecoder('utf-16be');
const BMP = 0x1e;
const UNIVERSAL = 0x1c;

/** The text of any of ASN.1's kinds of string. */
export function textIn(bytes: Uint8Array, item: Item): string {
  const octets = contentOf(bytes, item);
  if (item.tag === 0x0c) return UTF8.decode(octets);
  if (item.tag === BMP) return UTF16BE.decode(octets);
  if (item.tag !== UNIVERSAL) return LATIN1.decode(octets);
  // Four octets a character, of which the first two are zero for all that names are made of.
  return UTF16BE.decode(octets.filter((_, index) => index % 4 >= 2));
}

/** Upper-case hexadecimal with colons, as browsers show serial numbers and fingerprints. */
export function hexWithColons(octets: Uint8Array): string {
  return Array.from(octets, (octet) => octet.toString(16).toUpperCase().padStart(2, '0')).join(':');
}
