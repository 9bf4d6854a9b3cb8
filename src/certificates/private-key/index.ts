import { octetsSpelledOut } from '../pasted/dumps';
import { base64At, bytesAt, hexAt, type OctetAt } from '../pasted/octets';
import { unescapeSigns, withoutTags } from '../pasted/pasted-text';
import { squeeze, squeezeHex } from '../pasted/squeeze';
import { textOf } from '../pasted/text-of';
import { isBinaryKey } from './binary-key';
import { isDerKey } from './der-key';
import { holdsFragment } from './fragment';
import { holdsKeyNotation } from './notations';
import { isPacked, isPackedText } from './packed';
import { holdsPemKey } from './pem-key';
import { looksLikeText, wrappedIn } from './wrapped';

/** A sequence or a key store's first octets among characters of Latin-1 that nobody writes. */
const PASTED_OCTETS = /[0\u00fe\u00ce][\u0080-\u00ff][\s\S]{0,40}[\u0080-\u009f]/;
/** A number of one octet, as the version of a short key: no characters that anybody writes. */
const PASTED_VERSION = '\u0002\u0001';
/** How often a key may be wrapped (a data URL of a PEM file of …) and still be found. */
const DEPTH = 4;
/** Characters and octets that are looked at besides the input itself; what hides more than that is held for a key. */
const MOST_WRAPPED = 400_000;
/** Shorter text cannot hold a key: that of the smallest curve in use takes 64 characters. */
const SHORTEST = 40;
/** From here on it is worth while to remember that a text holds no key: a message is asked about several times on its way. */
const LONG = 4_096;
/** Key stores in one input that are looked through for a key. */
const MOST_STORES = 2;
let knownClean: string | undefined;
// 0x30 followed by any length and then 0x02 0x01 or 0x30, in base64 …
const BASE64_SEQUENCE =
  /M(?=[A-H][AEIMQUYcgkosw048](?:CAQ|w)|IA(?:CAQ|w)|I[E-H].(?:AgE|M)|I[I-L]..(?:[AQgw]IB|[DTjz])|I[M-P]...[AEIMQUYcgkosw048](?:CAQ|w))/g;
// … and in hexadecimal, then a version number or an algorithm.
const HEX_SEQUENCE = /30(?=(?:[0-7][0-9a-f]|80|81..|82.{4}|83.{6})(?:0201|30(?:[0-7][0-9a-f]|81..)06))/gi;

/**
 * Whether a message or a file holds a private key, or a piece of what may be one, in any of the encodings that people
 * paste: PEM of all kinds, whole or in part and however mangled; base64, hexadecimal, dumps, lists of numbers or DER of
 * PKCS#1, PKCS#8, SEC 1 and PKCS#12; Microsoft's blobs and Java's key stores; JWK, XML, PuTTY, OpenSSH, WireGuard,
 * `openssl … -text`; also wrapped in base64 again. What stands in an image, under a password of an archive, or in a
 * notation of somebody's own cannot be seen.
 *
 * Linear in the length, and without anything of Node, so that every message can pass it, in a browser too.
 */
export function holdsPrivateKey(input: string | Uint8Array): boolean {
  if (typeof input === 'string' && input === knownClean) return false;
  const found = isFound(input, true);
  if (!found && typeof input === 'string' && input.length >= LONG) knownClean = input;
  return found;
}

/** Whether what was found is only lines that may be of a key, and as well of something else. */
export const isOnlyPieces = (input: string | Uint8Array): boolean => !isFound(input, false);

const isFound = (input: string | Uint8Array, pieces: boolean): boolean =>
  (typeof input === 'string' && isPastedFile(input)) ||
  holdsKey(input, { depth: DEPTH, left: input.length + MOST_WRAPPED, pieces });

/** Whether a message or file is packed, compressed or encoded so that nobody can see here whether it holds a key. */
export function isArchive(input: string | Uint8Array): boolean {
  if (typeof input === 'string') return isPackedText(input);
  return isPacked(input) || (looksLikeText(input) && isPackedText(textOf(input)));
}

/** Whether a message or file must not be kept: it holds a private key, or nobody can see that it does not. */
export function mustNotBeKept(input: string | Uint8Array): boolean {
  return isArchive(input) || holdsPrivateKey(input);
}

/** How much may still be looked at, how deep, and whether for pieces as well. */
interface Work {
  depth: number;
  left: number;
  readonly pieces: boolean;
}

function holdsKey(input: string | Uint8Array, work: Work): boolean {
  if (work.depth === 0) return false;
  work.left -= input.length;
  if (work.left < 0) return true;
  return typeof input === 'string' ? holdsKeyInText(input, work) : holdsKeyInFile(input, work);
}

function holdsKeyInFile(bytes: Uint8Array, work: Work): boolean {
  return holdsBinaryKey(bytes) || holdsKeyInText(textOf(bytes), work);
}

function holdsKeyInText(input: string, work: Work): boolean {
  if (input.length < SHORTEST) return false;
  const tagged = unescapeSigns(input);
  const text = withoutTags(tagged);
  const squeezed = squeeze(text);
  const hex = squeezeHex(text);
  return (
    holdsPemKey(squeezed) ||
    holdsKeyNotation(tagged, text, squeezed) ||
    anywhere(squeezed, BASE64_SEQUENCE, base64At) ||
    anywhere(hex, HEX_SEQUENCE, hexAt) ||
    (work.pieces && holdsFragment(text, squeezed)) ||
    anyOf(wrappedIn(squeezed), work) ||
    anyOf(octetsSpelledOut(text, hex, input), work)
  );
}

/** A file that was opened as text and copied: its octets as characters of Latin-1. */
function isPastedFile(text: string): boolean {
  const pasted = PASTED_OCTETS.test(text) || text.includes(PASTED_VERSION);
  return pasted && holdsBinaryKey(Uint8Array.from(text, (sign) => sign.charCodeAt(0)));
}

function holdsBinaryKey(bytes: Uint8Array): boolean {
  if (isBinaryKey(bytes)) return true;
  const looks = { left: MOST_STORES };
  for (let at = bytes.indexOf(0x30); at >= 0; at = bytes.indexOf(0x30, at + 1)) {
    if (isDerKey(bytesAt(bytes, at), looks)) return true;
  }
  return false;
}

function anywhere(text: string, start: RegExp, octets: (text: string, from: number) => OctetAt): boolean {
  const looks = { left: MOST_STORES };
  for (const match of text.matchAll(start)) {
    if (isDerKey(octets(text, match.index), looks)) return true;
  }
  return false;
}

/** What was decoded is looked at as octets, and as text only where it can be some. */
function anyOf(pieces: Iterable<Uint8Array>, work: Work): boolean {
  for (const piece of pieces) {
    // What the input itself is packed in is told apart; within that it is as good as a key.
    if (holdsBinaryKey(piece) || (work.depth < DEPTH && isPacked(piece))) return true;
    if (!looksLikeText(piece)) continue;
    work.depth -= 1;
    const found = holdsKey(textOf(piece), work);
    work.depth += 1;
    if (found) return true;
  }
  return false;
}
