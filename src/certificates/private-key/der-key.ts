import { type Element, elementAt, INTEGER, OCTETS, OID, SEQUENCE, startsWith } from '../pasted/der';
import type { OctetAt } from '../pasted/octets';

// 1.2.840.113549.1: the arc of RSA Security's standards (PKCS).
const PKCS = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01];
const PKCS5 = 0x05;
const PKCS7 = 0x07;
const PKCS12 = 0x0c;

/** 1.2.840.113549.1.12.10.1: what a key store holds; 1 and 2 of it are keys, plain and under a password. */
const KEY_BAG = [...PKCS, PKCS12, 0x0a, 0x01];
/** Of indefinite length, no more is looked at; it is held for a key then. */
const LONGEST_STORE = 65_536;

/** How many key stores are looked through, which takes longer than anything else; those beyond are held for keys. */
export interface Looks {
  left: number;
}

/** An RSA number or DSA prime below this is a toy, and rules out small sequences of two integers. */
const SMALLEST_PRIME_OCTETS = 32;

/**
 * Whether DER (or BER) that begins here is a private key: PKCS#1 or DSA, SEC 1, PKCS#8 plain or encrypted, PKCS#12.
 * Looks at the first octets only, so that a truncated key is found too.
 * Sources: RFC 8017 A.1.2, RFC 5915, RFC 5958, RFC 7292.
 */
export function isDerKey(octet: OctetAt, looks: Looks): boolean {
  if (octet(0) !== SEQUENCE) return false;
  const outer = elementAt(octet, 0);
  if (outer === undefined) return false;
  const first = elementAt(octet, outer.content);
  if (first?.tag === SEQUENCE) return isEncryptedKey(octet, first);
  if (first?.tag !== INTEGER || first.end !== first.content + 1) return false;
  const version = octet(first.content) ?? -1;
  const second = elementAt(octet, first.end);
  if (second === undefined) return false;
  if (second.tag === INTEGER) return version <= 1 && isLong(second);
  if (second.tag === OCTETS) return version === 1 && isScalar(second);
  if (second.tag !== SEQUENCE || octet(second.content) !== OID) return false;
  if (version === 3) return isKeyStore(octet, outer, second.content + 2, looks);
  if (version > 1) return false;
  // A certificate and a revocation list begin alike; a key goes on with its octets, unless the text ends before them.
  const third = second.end === undefined ? undefined : octet(second.end);
  return third === undefined || third === OCTETS;
}

/** PKCS#12 that shows a key, or that is cut off before everything could be seen. */
function isKeyStore(octet: OctetAt, outer: Element, type: number, looks: Looks): boolean {
  if (!startsWith(octet, type, [...PKCS, PKCS7])) return false;
  looks.left -= 1;
  if (looks.left < 0) return true;
  const end = outer.end ?? LONGEST_STORE;
  for (let at = type; at < end; at++) {
    const next = octet(at);
    if (next === undefined) return true;
    if (next === PKCS[0] && startsWith(octet, at, KEY_BAG) && (octet(at + KEY_BAG.length) ?? 0) <= 2)
      return true;
  }
  return outer.end === undefined;
}

/** An algorithm for encryption under a password, which only encrypted keys begin with. */
function isEncryptedKey(octet: OctetAt, algorithm: Element): boolean {
  if (octet(algorithm.content) !== OID || !startsWith(octet, algorithm.content + 2, PKCS)) return false;
  const arc = octet(algorithm.content + 2 + PKCS.length);
  const below = octet(algorithm.content + 3 + PKCS.length);
  // Of PKCS#12 only 1 below it is an algorithm; 10 is what a key store holds, a certificate for instance.
  if (arc !== PKCS5 && !(arc === PKCS12 && below === 1)) return false;
  // The encrypted octets come next, unless the text ends before them.
  const next = algorithm.end === undefined ? undefined : octet(algorithm.end);
  return next === undefined || next === OCTETS;
}

function isLong(integer: Element): boolean {
  return (integer.end ?? 0) - integer.content >= SMALLEST_PRIME_OCTETS;
}

/** From secp112 to P-521. */
function isScalar(octets: Element): boolean {
  const length = (octets.end ?? 0) - octets.content;
  return length >= 14 && length <= 66;
}
