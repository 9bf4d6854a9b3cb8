import { isEncodedRun } from '../pasted/encoded-run';

const MARK = /(BEGIN|END)[A-Z0-9]{0,24}?PRIVATEKEY(?:BLOCK)?(-*)/gi;
const ANY_MARK = /BEGIN|END[A-Z0-9]{0,24}-{3}/i;
const BASE64_RUN = /[A-Za-z0-9+/]{16,}/g;
// With the sign that stands in the middle where PGP's checksum follows the body.
const isBase64 = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x2f && unit <= 0x39) ||
  unit === 0x2b ||
  unit === 0x3d;
const isDash = (unit: number): boolean => unit === 0x2d;
/** Marks in one text that are looked at; what holds more is held for a key. */
const MOST_MARKS = 500;
/** Room for the lines that PGP and old OpenSSL put between the header and the body. */
const ARMOUR = 400;
/** Below this, a run that does not follow the header directly may be a path or a file's name … */
const DISTANT_RUN = 24;
/** … and below this, words without dashes may be a sentence and not a header. */
const UNMARKED_RUN = 48;

/**
 * Whether squeezed text (see `squeeze`) holds the header or footer of a private key together with some of its body.
 * People who merely name the header are not meant.
 */
export function holdsPemKey(squeezed: string): boolean {
  let left = MOST_MARKS;
  for (const mark of squeezed.matchAll(MARK)) {
    if (left-- === 0) return true;
    const [whole, word = '', after = ''] = mark;
    const dashes = after.length + countBefore(squeezed, mark.index, isDash);
    const least = dashes < 2 ? UNMARKED_RUN : 0;
    const end = mark.index + whole.length;
    if (
      word.toUpperCase() === 'BEGIN'
        ? bodyFollows(squeezed, end, least)
        : bodyPrecedes(squeezed, mark.index, least)
    ) {
      return true;
    }
  }
  return false;
}

function bodyFollows(text: string, from: number, least: number): boolean {
  const window = text.slice(from, from + ARMOUR);
  const next = window.search(ANY_MARK);
  const body = next < 0 ? window : window.slice(0, next).replace(/(?<!-)-+$/, '');
  if (next >= 0 && least === 0 && isShortBody(body)) return true;
  for (const run of body.matchAll(BASE64_RUN)) {
    const enough = Math.max(least, run.index === 0 ? 0 : DISTANT_RUN);
    if (run[0].length >= enough && isEncodedRun(run[0])) return true;
  }
  return false;
}

/** Between a header and a footer even a few characters are a body, but not one word, nor a row of the same sign. */
function isShortBody(body: string): boolean {
  return /^[A-Za-z0-9+/]{8,}=*$/.test(body) && !/^[a-z]+$/.test(body) && new Set(body).size > 2;
}

function bodyPrecedes(text: string, mark: number, least: number): boolean {
  const end = mark - countBefore(text, mark, isDash);
  const length = countBefore(text, end, isBase64);
  return length >= Math.max(least, 16) && isEncodedRun(text.slice(end - length, end));
}

/** How many characters of a class stand directly before a position, 64 at most so that repeated marks cost little. */
function countBefore(text: string, position: number, isOne: (unit: number) => boolean): number {
  let count = 0;
  while (count < 64 && count < position && isOne(text.charCodeAt(position - count - 1))) count++;
  return count;
}
