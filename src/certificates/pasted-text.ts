/**
 * Undoes what keyboards, chat clients, mail programs, web forms and JSON do to a pasted PEM block, and nothing else:
 * full-width letters, long dashes, typographic quotes, invisible characters, entities, percent signs, written-out \n.
 * Own folding instead of NFKC, whose reordering of combining marks is not linear on hostile text.
 */
export function unmangle(text: string): string {
  let result = text;
  if (NOT_ASCII.test(result)) {
    result = result
      .replace(INVISIBLE, '')
      .replace(FULL_WIDTH, (run) => String.fromCharCode(...Array.from(run, narrow)))
      .replace(DASHES, '-')
      .replace(QUOTES, '"')
      .replace(SPACES, ' ');
  }
  if (result.includes('%')) result = result.replace(PERCENT, (_, hex) => fromCode(Number.parseInt(hex, 16)));
  if (result.includes('&')) result = result.replace(ENTITY, entity);
  if (result.includes('<')) result = result.replace(BREAK, '\n');
  if (result.includes('\\')) result = result.replace(ESCAPED_BREAK, '\n').replaceAll('\\', '');
  return result;
}

/** The text without white space, quotation marks, and the signs that mail programs put before quoted lines. */
export function squeeze(text: string): string {
  return text.replace(LINE_START, '').replace(/[\s"'`*]+/g, '');
}

const LINE_START = /^[ \t>|]+/gm;
const NOT_ASCII = /[^\0-\x7f]/;
// At most this many at a time, because they become arguments of one call.
const FULL_WIDTH = /[\uff01-\uff5e]{1,512}/g;
const INVISIBLE =
  /(?:[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|[\ufe00-\ufe0f])+/g;
const DASHES = /[\u00af\u02d7\u2010-\u2015\u2043\u207b\u2212\u2500\u2501\u2796\u30fc\ufe58\ufe63\uff70]/g;
const QUOTES = /[\u2018-\u201f\u2032\u2033\u300c-\u300f\u301d-\u301f]/g;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;
const PERCENT = /%([0-7][0-9a-f])/gi;
const ENTITY = /&(?:#(\d{1,5})|#x([0-9a-f]{1,4})|([a-z]{2,8}));/gi;
const BREAK = /<\/?(?:br|p|div|span|pre|code|wbr)\b[^<>]{0,80}>/gi;
const ESCAPED_BREAK = /\\{1,4}[nrt]/g;

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

function entity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code < 0x80 ? fromCode(code) : '';
}

function fromCode(code: number): string {
  return String.fromCharCode(code);
}

function narrow(letter: string): number {
  return letter.charCodeAt(0) - 0xfee0;
}
