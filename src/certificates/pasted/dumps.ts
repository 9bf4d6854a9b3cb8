import { octetsInDigits } from './digits';
import { decodeBase64, decodeHex, hexAt } from './octets';
import { hexRuns } from './runs';

/** Fewer octets than this are looked at neither for a certificate nor for a key. */
const FEWEST = 30;
/** Shorter ones cannot be text with a key in it, nor a key store; what begins as DER is found by its beginning. */
const SHORTEST_HEX = 120;
// An address, groups of hexadecimal digits, and perhaps the same as characters: xxd, hexdump, od, Format-Hex, certutil.
const DUMP_LINE =
  /^[ \t]*(?:0x)?[0-9a-fA-F]{4,16}(?::[ \t]{0,4}|[ \t]{1,6})((?:[0-9a-fA-F]{2,8}[ -]{1,4}){0,15}[0-9a-fA-F]{2,8})(?=[ \t|]|$)/;
/** Whether a line can be one of a dump, so that others need not be looked at one by one. */
const DUMP = /(?:^|\n)[ \t]*(?:0x)?[0-9a-fA-F]{4,16}[: \t]/;
const ESCAPED_OCTETS =
  /(?:\\x[0-9a-fA-F]{2}|\\[0-3][0-7]{2})[\s\S]{0,40}(?:\\x[0-9a-fA-F]{2}|\\[0-3][0-7]{2})/;
/** Octets beyond ASCII as mail and addresses write them, and how each is read. */
const NUMBERED: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:=[89A-F][0-9A-F][\s\S]{0,60}){3}/, /=(?:\r?\n|([0-9A-F]{2}))/g],
  [/(?:%[89a-f][0-9a-f][\s\S]{0,60}){3}/i, /%([0-9a-f]{2})/gi],
  [/(?:&#x[89a-f][0-9a-f];[\s\S]{0,60}){3}/i, /&#x([0-9a-f]{2});/gi],
];
const LETTERS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, a: 7, b: 8, f: 12, v: 11, '0': 0 };

/**
 * The octets that a text spells out: in hexadecimal, as a dump with addresses, in decimal numbers, as an escaped string.
 * @param text as it is meant (see `unmangle`), and without what stands between octets (see `squeezeHex`)
 * @param raw as it came, with its escapes
 */
export function* octetsSpelledOut(text: string, hex: string, raw: string): Generator<Uint8Array> {
  for (const run of hexRuns(hex, SHORTEST_HEX)) {
    yield decodeHex(run);
    // A digit too many in front, of a label or an address.
    yield decodeHex(run.slice(1));
  }
  if (AFFIX.test(text)) yield* hexWithAffixes(text);
  if (DUMP.test(text)) yield* dumpsIn(text);
  // Beside a dump stand its octets as characters, in which 「\n」 or 「<p>」 is no end of line.
  if (raw !== text && DUMP.test(raw)) yield* dumpsIn(raw);
  yield* octetsInDigits(text, raw);
  if (ESCAPED_OCTETS.test(raw)) yield unescaped(raw);
  for (const [sign, octet] of NUMBERED) {
    if (sign.test(raw)) yield unescaped(raw.replace(octet, (_, hex?: string) => (hex ? `\\x${hex}` : '')));
  }
}

// What languages put around an octet in hexadecimal: `(byte)0x30`, `&H30`, `$30`, `#30`, `30h`, `0x30u8`, `8'h30`, `0x3`.
const AFFIX =
  /(?:(?:0x|&H|8'h|[$%#])[0-9a-f]{1,2}(?![0-9a-f])|(?<![0-9a-z])0?[0-9a-f]{2}h\b|[./|_、][0-9a-f]{2}[./|_、])/i;
const OCTET =
  /(?:0x|&H|8'h|[$%#])([0-9a-f]{1,2})(?![0-9a-f])|(?<![0-9a-z])0?([0-9a-f]{2})h\b|(?<![0-9a-z])([0-9a-f]{2})(?=[./|_、])|(?<=[./|_、])([0-9a-f]{2})(?![0-9a-z])/gi;

function* hexWithAffixes(text: string): Generator<Uint8Array> {
  const octets = [...text.matchAll(OCTET)].map(([, a, b, c, d]) =>
    Number.parseInt(a ?? b ?? c ?? d ?? '', 16),
  );
  if (octets.length >= FEWEST) yield Uint8Array.from(octets);
}

function* dumpsIn(text: string): Generator<Uint8Array> {
  let digits: string[] = [];
  for (const line of `${text}\n`.split('\n')) {
    const match = line.length < 200 ? DUMP_LINE.exec(line.trimEnd()) : null;
    if (match) {
      digits.push((match[1] ?? '').replace(/[ -]/g, ''));
      continue;
    }
    const octets = decodeHex(digits.join(''));
    digits = [];
    if (octets.length < FEWEST) continue;
    yield octets;
    // `hexdump` and `od -x` show pairs of octets the other way round.
    yield swapped(octets);
  }
}

function swapped(octets: Uint8Array): Uint8Array {
  return octets.map((octet, index) => octets[index ^ 1] ?? octet);
}

const BACKSLASH = 0x5c;
const LOWER_X = 0x78;

/** All of a text as octets, with what its escapes stand for. */
function unescaped(raw: string): Uint8Array {
  const octets = new Uint8Array(raw.length);
  let length = 0;
  for (let at = 0; at < raw.length; at++) {
    const unit = raw.charCodeAt(at);
    if (unit !== BACKSLASH || at + 1 === raw.length) {
      octets[length++] = unit;
      continue;
    }
    const next = raw.charCodeAt(at + 1);
    const hex = next === LOWER_X ? hexAt(raw, at + 2)(0) : undefined;
    const octal = next >= 0x30 && next <= 0x33 ? octalAt(raw, at + 1) : undefined;
    octets[length++] = hex ?? octal ?? LETTERS[raw.charAt(at + 1)] ?? next;
    at += hex === undefined && octal === undefined ? 1 : 3;
  }
  return octets.subarray(0, length);
}

/** Three octal digits. */
function octalAt(text: string, at: number): number | undefined {
  let value = 0;
  for (let index = 0; index < 3; index++) {
    const digit = text.charCodeAt(at + index) - 0x30;
    if (!(digit >= 0 && digit <= 7)) return undefined;
    value = value * 8 + digit;
  }
  return value;
}

// Base64 of anything in a data URL, or of text that begins with "-", "{", "MI" or a blank or a mark of byte order.
const WRAPPED =
  /(?:(?<=base64,)|(?=LS0|LQAt|AC0A|TUl[I-L]|ey[A-J]|ew[0o]|77u\/LS0|\/\/4tA|\/v8ALQ|Cg))[A-Za-z0-9+/_-]{40,}/g;

/** What base64 in squeezed text hides: PEM in base64 (Kubernetes' `tls.crt`), data URLs. */
export function* octetsWrapped(squeezed: string): Generator<Uint8Array> {
  for (const [run] of squeezed.matchAll(WRAPPED)) yield decodeBase64(run);
}
