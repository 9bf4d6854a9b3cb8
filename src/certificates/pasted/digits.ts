/** Fewer numbers in a row are no octets. */
const FEWEST = 30;
/** Addresses of `od` and `xxd`, which are no numbers of the row. */
const ADDRESS = /^[ \t]*(?:[0-7]{7}[ \t]|[0-9a-f]{8}:)/gim;
/** Octets in octal, three digits each. */
const OCTAL = /(?<!\d)[0-3][0-7]{2}(?:[\s,;]{1,3}[0-3][0-7]{2}){29,}(?!\d)/g;
/** A character by its number. */
const BY_NUMBER = /&#(\d{1,3});/g;
const BITS = /(?<![01])[01]{8}(?![01])/g;
// `od -c`: an address, then cells of four characters.
const CHARACTER_LINE = /^[0-7]{7} (?=.{0,60} [0-7]{3})(.{3,63})$/;
const CELL = 4;
const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, a: 7, b: 8, f: 12, v: 11, '0': 0 };
/** Shorter ones cannot hold a key. */
const BASE32 = /[A-Z2-7]{64,}|[a-z2-7]{64,}/g;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The octets that a text spells out in decimal numbers, in bits, as the cells of `od -c`, or in base32. */
export function* octetsInDigits(text: string, raw: string): Generator<Uint8Array> {
  const rows = text.replace(ADDRESS, ' ');
  yield* numbersIn(rows);
  const bits = rows.match(BITS) ?? [];
  if (bits.length >= FEWEST) yield Uint8Array.from(bits, (octet) => Number.parseInt(octet, 2));
  for (const [run] of rows.matchAll(OCTAL))
    yield Uint8Array.from(run.match(/\d{3}/g) ?? [], (octet) => Number.parseInt(octet, 8));
  const numbered = [...raw.matchAll(BY_NUMBER)];
  if (numbered.length >= FEWEST) yield Uint8Array.from(numbered, ([, octet]) => Number(octet));
  yield* charactersIn(raw);
  for (const [run] of text.replace(/\s/g, '').matchAll(BASE32)) yield decodeBase32(run.toUpperCase());
}

/** , ; . : / | _ and the comma of Japanese */
const SEPARATORS = [0x2c, 0x3b, 0x2e, 0x3a, 0x2f, 0x7c, 0x5f, 0x3001];

/** Rows of numbers from -128 to 255 with commas, blanks and the like between them, as octets. */
function* numbersIn(text: string): Generator<Uint8Array> {
  const row = new Uint8Array((text.length >> 1) + 1);
  let length = 0;
  let number = -1;
  let negative = false;
  let blank = false;
  const take = () => {
    if (number >= 0) row[length++] = negative ? 256 - number : number;
    number = -1;
    negative = false;
  };
  for (let at = 0; at <= text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09) {
      blank = true;
      continue;
    }
    if (blank && number >= 0) take();
    blank = false;
    if (unit >= 0x30 && unit <= 0x39) {
      number = Math.max(number, 0) * 10 + unit - 0x30;
      if (number < 1_000) continue;
    } else if (SEPARATORS.includes(unit)) {
      take();
      continue;
    } else if (unit === 0x2d && number < 0) {
      negative = true;
      continue;
    }
    if (length >= FEWEST) {
      take();
      yield row.slice(0, length);
    }
    length = 0;
    number = -1;
    negative = false;
  }
}

function* charactersIn(raw: string): Generator<Uint8Array> {
  if (!/(?:^|\n)[0-7]{7} /.test(raw)) return;
  const octets: number[] = [];
  for (const line of raw.split('\n')) {
    const cells = line.length < 80 ? CHARACTER_LINE.exec(line.trimEnd())?.[1] : undefined;
    if (cells === undefined) continue;
    for (let at = 0; at < cells.length; at += CELL) octets.push(octetOf(cells.slice(at, at + CELL).trim()));
  }
  if (octets.length >= FEWEST) yield Uint8Array.from(octets);
}

/** A blank stands for itself. */
function octetOf(cell: string): number {
  if (cell === '') return 0x20;
  if (/^[0-7]{3}$/.test(cell)) return Number.parseInt(cell, 8);
  if (cell.startsWith('\\')) return ESCAPES[cell.charAt(1)] ?? cell.charCodeAt(1);
  return cell.charCodeAt(0);
}

function decodeBase32(run: string): Uint8Array {
  const octets = new Uint8Array(Math.floor((run.length * 5) / 8));
  let [length, bits, held] = [0, 0, 0];
  for (const sign of run) {
    held = ((held << 5) | ALPHABET.indexOf(sign)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    octets[length++] = (held >> bits) & 0xff;
  }
  return octets;
}
