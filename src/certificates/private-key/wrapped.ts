import { decodeBase64 } from '../pasted/octets';
import { base64Runs } from '../pasted/runs';
import { isBinaryKey } from './binary-key';
import { isPacked } from './packed';

const SHORTEST = 40;
/** How many characters of a run are decoded to see whether the rest is worth it. */
const SAMPLE = 64;
/** Known beginnings in one run that are looked at. */
const MOST_BEGINNINGS = 64;
// What begins in the middle of a run: "-----", a brace, marks of byte order, PRIVATEKEYBLOB, .pvk, JCEKS, JKS.
const BEGINNING =
  /LS0tL|LQAtA|AC0AL|77u\/L|\/\/4tA|\/v8AL|eyJ[a-z]|ew[0o]|BwIAAA[AC]|HvG1sA|zs7OzgAAAAI|_u3-7QAAAA|\/u3\+7QAAAA/g;

/**
 * The octets of each run of base64 or base64url in squeezed text that decodes to text, or to what is known to hold keys.
 * A run may go on from a word before it, so that each of the four ways to begin is tried, from where it first makes sense.
 */
export function* wrappedIn(squeezed: string): Generator<Uint8Array> {
  for (const run of base64Runs(squeezed, SHORTEST)) {
    const told = new Set<number>();
    for (const start of startsIn(run)) {
      if (told.has(start % 4)) continue;
      const sample = decodeBase64(run.slice(start, start + SAMPLE));
      if (!isBinaryKey(sample) && !isPacked(sample) && !looksLikeText(sample)) continue;
      told.add(start % 4);
      yield decodeBase64(run.slice(start));
    }
  }
}

/** Where something wrapped may begin in a run: at its beginning, or where a known beginning stands. */
function* startsIn(run: string): Generator<number> {
  yield* [0, 1, 2, 3];
  let left = MOST_BEGINNINGS;
  for (const { index } of run.matchAll(BEGINNING)) {
    if (left-- === 0) return;
    yield index;
  }
}

/** Whether octets can be text: hardly any but printable ASCII, line ends, tabs, and the zeros of UTF-16 and of tar. */
export function looksLikeText(octets: Uint8Array): boolean {
  const sample = octets.subarray(0, SAMPLE);
  const marked = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff);
  const printable = sample.filter(
    (octet) => (octet >= 0x20 && octet < 0x7f) || octet === 0 || (octet >= 0x09 && octet <= 0x0d),
  ).length;
  return marked || (sample.length >= 12 && printable >= sample.length * 0.9) || isUtf8(sample);
}

/** Japanese text in UTF-8: mostly octets beyond ASCII in groups of three. */
function isUtf8(sample: Uint8Array): boolean {
  let groups = 0;
  for (let at = 0; at + 2 < sample.length; at++) {
    const [a = 0, b = 0, c = 0] = sample.subarray(at, at + 3);
    if (a >= 0xe3 && a <= 0xef && b >= 0x80 && b < 0xc0 && c >= 0x80 && c < 0xc0) groups += 1;
  }
  return groups * 3 >= sample.length * 0.5;
}
