import { decodeBase64, decodeHex } from './octets';
import { squeezeHex } from './squeeze';

/** Fewer octets than this are looked at neither for a certificate nor for a key. */
const FEWEST = 30;
const HEX_RUN = /[0-9a-fA-F]{60,}/g;
// An address, groups of hexadecimal digits, and perhaps the same as characters: xxd, hexdump, od, Format-Hex, certutil.
const DUMP_LINE =
  /^[ \t]*(?:0x)?[0-9a-fA-F]{4,16}(?::[ \t]{0,4}|[ \t]{1,6})((?:[0-9a-fA-F]{2,8}[ -]{1,4}){1,15}[0-9a-fA-F]{2,8})(?=[ \t|]|$)/;
const DECIMAL_RUN = /(?:-?\d{1,3}[ \t\r\n]*[,;][ \t\r\n]*){30,}-?\d{1,3}/g;
const ESCAPED_RUN = /(?:\\x[0-9a-fA-F]{2}|\\[0-3][0-7]{2}|\\[nrtabfv0"'\\]|[ -[\]-~]){30,}/g;
const ESCAPED_OCTET = /\\x([0-9a-fA-F]{2})|\\([0-3][0-7]{2})|\\([nrtabfv0"'\\])|[\s\S]/g;
const LETTERS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, a: 7, b: 8, f: 12, v: 11, '0': 0 };

/** The octets that a text spells out: in hexadecimal, as a dump with addresses, in decimal numbers, as an escaped string. */
export function* octetsSpelledOut(text: string): Generator<Uint8Array> {
  for (const [run] of squeezeHex(text).matchAll(HEX_RUN)) {
    yield decodeHex(run);
    // A digit too many in front, of a label or an address.
    yield decodeHex(run.slice(1));
  }
  yield* dumpsIn(text);
  for (const [run] of text.matchAll(DECIMAL_RUN)) {
    yield Uint8Array.from(run.match(/-?\d+/g) ?? [], (number) => Number(number) & 0xff);
  }
  if (text.includes('\\x')) {
    for (const [run] of text.matchAll(ESCAPED_RUN)) {
      if (run.includes('\\x')) yield unescaped(run);
    }
  }
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

function unescaped(text: string): Uint8Array {
  return Uint8Array.from(text.matchAll(ESCAPED_OCTET), ([whole, hex, octal, letter]) => {
    if (hex !== undefined) return Number.parseInt(hex, 16);
    if (octal !== undefined) return Number.parseInt(octal, 8);
    return letter === undefined ? whole.charCodeAt(0) : (LETTERS[letter] ?? letter.charCodeAt(0));
  });
}

// Base64 of anything in a data URL, or of text that begins with "-", "{" or a blank or a mark of byte order.
const WRAPPED =
  /(?:(?<=base64,)|(?=LS0|LQAt|AC0A|ey[A-J]|ew[0o]|77u\/LS0|\/\/4tA|\/v8ALQ|Cg))[A-Za-z0-9+/_-]{40,}/g;

/** What base64 in squeezed text hides: PEM in base64 (Kubernetes' `tls.crt`), data URLs. */
export function* octetsWrapped(squeezed: string): Generator<Uint8Array> {
  for (const [run] of squeezed.matchAll(WRAPPED)) yield decodeBase64(run);
}
