import { hexAt } from './octets';
import { DROP, type Rewriting, rewrite, rewriting, textOfUnits } from './rewrite';

/**
 * Undoes what keyboards, chat clients, mail programs, web forms and JSON do to a pasted PEM block, and nothing else:
 * full-width letters, long dashes, typographic quotes, invisible characters, entities, percent signs, written-out \n.
 * Own folding instead of NFKC, whose reordering of combining marks is not linear on hostile text.
 */
export function unmangle(text: string): string {
  return withoutTags(unescapeSigns(text));
}

/** The second half of it: tags that stand for line ends, and line ends that are written out. */
export function withoutTags(text: string): string {
  let result = text;
  if (result.includes('<')) result = result.replace(BREAK, '\n');
  if (result.includes('\\')) result = result.replace(ESCAPED_BREAK, '\n').replaceAll('\\', '');
  return result;
}

/** The first half of it, which leaves tags and line ends as they are. */
export function unescapeSigns(text: string): string {
  let result = text;
  if (result.includes('\ud835')) result = result.replace(MATHEMATICAL, letterOf);
  if (NOT_ASCII.test(result)) result = rewrite(result, folding);
  if (result.includes('%25')) result = withoutPercentSigns(result);
  if (result.includes('%')) result = withoutPercentSigns(result);
  if (result.includes('&')) result = result.replace(ENTITY, entity);
  if (result.includes('00'))
    result = result.replace(NUMBERED, (_, hex: string) => fromCode(Number.parseInt(hex, 16)));
  return result.includes('=') ? result.replace(QUOTED_PRINTABLE, printed) : result;
}

const NOT_ASCII = /[^\0-\x7f]/;
/** Letters and digits of mathematics (bold, script …): 13 alphabets one behind the other, then digits. */
const MATHEMATICAL = /\ud835[\udc00-\udfff]/g;
const MATHEMATICAL_DIGITS = 0x3ce;
function letterOf(sign: string): string {
  const at = sign.charCodeAt(1) - 0xdc00;
  if (at >= MATHEMATICAL_DIGITS) return fromCode(0x30 + ((at - MATHEMATICAL_DIGITS) % 10));
  return fromCode((at % 52 < 26 ? 0x41 : 0x61 - 26) + (at % 52));
}

const UNSEEN =
  '\u0300-\u036f\u20d0-\u20ff\udb40\udc20-\udc7f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff';
const DASHES = '\u00af\u02d7\u2010-\u2015\u2043\u207b\u2212\u2500\u2501\u2796\u30fc\ufe58\ufe63\uff70';
const QUOTES = '\u2018-\u201f\u2032\u2033\u300c-\u300f\u301d-\u301f';
const BLANKS = '\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000';
const FULL_WIDTH = '\uff01-\uff5e';
const TO_HALF_WIDTH = 0xfee0;
/** Letters in circles, large and small. */
const circled = Array.from({ length: 52 }, (_, at) => [
  String.fromCharCode(0x24b6 + at),
  (at < 26 ? 0x41 : 0x61 - 26) + at,
]);

const folding: Rewriting = rewriting({
  [spelledOut(UNSEEN)]: DROP,
  [spelledOut(DASHES)]: 0x2d,
  [spelledOut(QUOTES)]: 0x22,
  [spelledOut(BLANKS)]: 0x20,
  ...Object.fromEntries(
    Array.from(spelledOut(FULL_WIDTH), (letter) => [letter, letter.charCodeAt(0) - TO_HALF_WIDTH]),
  ),
  ...Object.fromEntries(circled),
});

/** `a-c` is a, b and c, as in a pattern. */
function spelledOut(ranges: string): string {
  return ranges.replace(/(.)-(.)/gu, (_, from: string, to: string) => {
    const [first, last] = [from.charCodeAt(0), to.charCodeAt(0)];
    return String.fromCharCode(...Array.from({ length: last - first + 1 }, (__, index) => first + index));
  });
}

const ENTITY = /&(?:#(\d{1,5})|#x([0-9a-f]{1,4})|([a-z]{2,8}));/gi;
/** A character by its number in JSON, and as the standard writes it: `\\u002d`, `U+002D`. */
const NUMBERED = /(?:\\{1,4}u|U\+)00([0-7][0-9a-f]) ?/gi;
/** Mail that writes every sign by its number. */
const QUOTED_PRINTABLE = /(?:=[0-7][0-9A-F](?:=\r?\n)?){6,}/g;
const printed = (run: string): string =>
  run.replace(/=(?:\r?\n|(..))/g, (_, hex?: string) =>
    hex === undefined ? '' : fromCode(Number.parseInt(hex, 16)),
  );
const BREAK = /<\/?(?:br|p|div|span|pre|code|wbr)\b[^<>]{0,80}>/gi;
// Of JSON and of RTF.
const ESCAPED_BREAK = /\\{1,4}(?:par\b|[nrt])/g;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  dash: '-',
  equals: '=',
  gt: '>',
  hyphen: '-',
  lt: '<',
  mdash: '-',
  nbsp: ' ',
  ndash: '-',
  newline: '\n',
  plus: '+',
  quot: '"',
  shy: '',
  sol: '/',
};

/** `%2B` is a plus sign; of ASCII only. Not by a pattern, whose matches in a text full of them take ten times as long. */
function withoutPercentSigns(text: string): string {
  const units = new Uint16Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const code = unit === 0x25 ? (hexAt(text, at + 1)(0) ?? 0x80) : 0x80;
    units[length++] = code < 0x80 ? code : unit;
    if (code < 0x80) at += 2;
  }
  return textOfUnits(units.subarray(0, length));
}

function entity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code < 0x80 ? fromCode(code) : '';
}

function fromCode(code: number): string {
  return String.fromCharCode(code);
}
