import { holdsCertificateParts, isPartOfCertificate } from '../pasted/certificate-parts';
import { octetsSpelledOut } from '../pasted/dumps';
import { base64At, bytesAt, decodeBase64, decodeHex } from '../pasted/octets';
import { unescapeSigns, unmangle } from '../pasted/pasted-text';
import { squeeze, squeezeHex } from '../pasted/squeeze';
import { textOf } from '../pasted/text-of';
import { looksLikeText, wrappedIn } from '../private-key/wrapped';
import { shapeOf } from '../shape';
import { isEncoded, isHexOnly } from './encoded';
import { regrouped } from './groups';
import { isSecretNumbers } from './numbers';
import { isPublicLabel, withoutPaths, withoutPublicValues } from './public-values';
import { type Stretch, stretchesOf } from './stretches';
import { shareOf } from './words';

const MARK = /-BEGIN [A-Z0-9 ]{0,20}(?:CERTIFICATE|PKCS7|CMS)/;
const FRAMES = /[\u2500-\u259f]/;
const SIGNS = /[\u00a1-\u00bf\u2200-\u22ff\u2500-\u259f]/g;
const MOST_SIGNS = 24;
/** Shorter text cannot hold a key in any notation. */
const SHORTEST = 48;
/** Hexadecimal digits of half the smallest prime in use; fingerprints, and three of them, have fewer. */
const MOST_HEX = 225;
/** So much of a stretch tells what it is. */
const MOST_LOOKED_AT = 6_000;
/** Signs of other notations that are as good as a key. */
const MOST_ODD = 100;

/**
 * Whether a text holds a long stretch that nobody can read and that is nothing known: it may be a key in a notation of
 * somebody's own, a piece of one, or another secret. Words, dates, numbers that mean something, addresses, certificates and
 * what is named as public are known. For what people write: identifiers of channels look no different.
 *
 * Linear in the length, and without anything of Node.
 */
export function holdsUnreadable(text: string): boolean {
  if (text.length < SHORTEST) return false;
  if (isPastedFile(text)) return true;
  const shown = withoutPaths(text);
  const plain = unmangle(shown);
  const found =
    [...stretchesOf(withoutPublicValues(plain))].some(isUnreadable) ||
    // A backslash is an escape in some notations, and a sign of its own in others.
    (shown.includes('\\') && [...stretchesOf(withoutPublicValues(unescapeSigns(shown)))].some(isOnePiece));
  return found && !spellsCertificate(plain, text);
}

/** Whether a file was copied from a terminal, which shows octets as frames and signs of all kinds; drawings use a few. */
function isPastedFile(text: string): boolean {
  if (!FRAMES.test(text)) return false;
  return new Set(text.slice(0, 20_000).match(SIGNS)).size >= MOST_SIGNS;
}

/** Whether what cannot be read by people is a certificate or request, written out in some way. */
function spellsCertificate(plain: string, raw: string): boolean {
  for (const octets of octetsSpelledOut(plain, squeezeHex(plain), raw)) {
    if (isCertificate(octets)) return true;
  }
  const squeezed = squeeze(plain);
  for (const octets of wrappedIn(squeezed)) {
    if (isCertificate(octets)) return true;
  }
  const start = squeezed.indexOf('MI');
  return start >= 0 && shapeOf(base64At(squeezed, start)) !== undefined;
}

const isCertificate = (octets: Uint8Array): boolean =>
  isPartOfCertificate(octets) || shapeOf(bytesAt(octets, 0)) !== undefined || MARK.test(textOf(octets));

function isUnreadable({ before, text: whole }: Stretch): boolean {
  const text = whole.slice(0, MOST_LOOKED_AT);
  const bare = text.replace(/\s+/g, '');
  if (new Set(bare.slice(0, 2_000)).size < 2 || isOfCertificate(bare)) return false;
  const inside = textInside(bare);
  if (inside !== undefined) return holdsUnreadable(inside);
  const known = isPublicLabel(before) || isPublicLabel(text);
  return (
    (!known && (isHex(bare) || isSecretNumbers(text))) ||
    isOdd(text) ||
    isPiece(text) ||
    regrouped(text).some(isEncoded)
  );
}

/** The text that a stretch of base64 stands for, as in a mail, if it does from its beginning to its end. */
function textInside(bare: string): string | undefined {
  if (!/^[A-Za-z0-9+/]{48,}={0,2}$/.test(bare)) return undefined;
  const octets = decodeBase64(bare);
  const middle = octets.subarray(octets.length >> 1);
  return [octets, middle, octets.subarray(-48)].every(looksLikeText) ? textOf(octets) : undefined;
}

function isHex(bare: string): boolean {
  const signs = bare.replace(/[^A-Za-z0-9]/g, '');
  const digits = signs.match(/[0-9A-Fa-f]/g)?.length ?? 0;
  const letters = signs.match(/[A-Fa-f]/g)?.length ?? 0;
  return digits >= MOST_HEX && digits >= signs.length * 0.85 && letters >= digits * 0.15 && isVaried(signs);
}

const isOnePiece = ({ text }: Stretch): boolean => isPiece(text.slice(0, MOST_LOOKED_AT));

/** Neither words nor numbers, and many of them. */
function isOdd(text: string): boolean {
  const { words, odd } = shareOf(text);
  return odd >= MOST_ODD && odd >= (odd + words) * 0.5 && !isHexOnly(text);
}

/** One piece in which letters, digits and other signs follow one another without order. */
function isPiece(text: string): boolean {
  return text.split(/\s+/).some(isEncoded);
}

const isVaried = (signs: string): boolean => new Set(signs.slice(0, 600).match(/../g)).size >= 40;

/** What a certificate or request is full of, in base64 or hexadecimal. */
function isOfCertificate(bare: string): boolean {
  return holdsCertificateParts(bare) || isPartOfCertificate(decodeHex(bare.replace(/0x|[^0-9A-Fa-f]/gi, '')));
}
