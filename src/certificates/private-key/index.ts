import { base64At, bytesAt, hexAt, type OctetAt } from '../octets';
import { unmangle } from '../pasted-text';
import { squeeze, squeezeHex } from '../squeeze';
import { textOf } from '../text-of';
import { isBinaryKey } from './binary-key';
import { isDerKey } from './der-key';
import { holdsKeyNotation } from './notations';
import { holdsPemKey } from './pem-key';

/** How often a key may be wrapped (a data URL of a PEM file of …) and still be found. */
const DEPTH = 3;
/** Shorter text cannot hold a key: that of the smallest curve in use takes 64 characters. */
const SHORTEST = 40;
/** From here on it is worth while to remember that a text holds no key: a message is asked about several times on its way. */
const LONG = 4_096;
let knownClean: string | undefined;
// 0x30 followed by any length and then 0x02 0x01 or 0x30, in base64 …
const BASE64_SEQUENCE =
  /M(?=[A-H][AEIMQUYcgkosw048](?:CAQ|w)|IA(?:CAQ|w)|I[E-H].(?:AgE|M)|I[I-L]..(?:[AQgw]IB|[DTjz])|I[M-P]...[AEIMQUYcgkosw048](?:CAQ|w))/g;
// … and in hexadecimal, then a version number or an algorithm.
const HEX_SEQUENCE = /30(?=(?:[0-7][0-9a-f]|80|81..|82.{4}|83.{6})(?:0201|30(?:[0-7][0-9a-f]|81..)06))/gi;
// Base64 of anything in a data URL, or of text that begins with "--" or "{", or of a Java key store.
const WRAPPED = /(?:(?<=base64,)|(?=LS0|ey[A-J]|ew[0o]|\/u3[+-]7))[A-Za-z0-9+/_-]{40,}/g;

/**
 * Whether a message or a file holds a private key, in any of the encodings that people paste: PEM of all kinds, whole
 * or in part and however mangled; base64, hexadecimal or DER of PKCS#1, PKCS#8, SEC 1 and PKCS#12; JWK, PuTTY, OpenSSH,
 * `openssl … -text`; also inside data URLs.
 * Linear in the length and free of heavy imports, so that every message can pass it.
 */
export function holdsPrivateKey(input: string | Uint8Array): boolean {
  if (typeof input !== 'string' || input.length < LONG) return holdsKey(input, DEPTH);
  if (input === knownClean) return false;
  const found = holdsKey(input, DEPTH);
  if (!found) knownClean = input;
  return found;
}

function holdsKey(input: string | Uint8Array, depth: number): boolean {
  if (depth === 0) return false;
  if (typeof input !== 'string') return holdsBinaryKey(input) || holdsKey(textOf(input), depth);
  if (input.length < SHORTEST) return false;
  const text = unmangle(input);
  const squeezed = squeeze(text);
  return (
    holdsPemKey(squeezed) ||
    holdsKeyNotation(squeezed) ||
    anywhere(squeezed, BASE64_SEQUENCE, base64At) ||
    anywhere(squeezeHex(text), HEX_SEQUENCE, hexAt) ||
    holdsWrappedKey(squeezed, depth)
  );
}

function holdsBinaryKey(bytes: Uint8Array): boolean {
  if (isBinaryKey(bytes)) return true;
  for (let at = bytes.indexOf(0x30); at >= 0; at = bytes.indexOf(0x30, at + 1)) {
    if (isDerKey(bytesAt(bytes, at))) return true;
  }
  return false;
}

function anywhere(text: string, start: RegExp, octets: (text: string, from: number) => OctetAt): boolean {
  for (const match of text.matchAll(start)) {
    if (isDerKey(octets(text, match.index))) return true;
  }
  return false;
}

function holdsWrappedKey(squeezed: string, depth: number): boolean {
  for (const run of squeezed.matchAll(WRAPPED)) {
    if (holdsKey(Buffer.from(run[0], 'base64'), depth - 1)) return true;
  }
  return false;
}
