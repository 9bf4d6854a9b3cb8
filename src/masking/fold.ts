/** A text as patterns look at it. */
export interface Folded {
  text: string;
  /** Where a character of `text` begins in the original, and where it ends. */
  placeOf: (at: number) => number;
  endOf: (at: number) => number;
}

/** What is folded: signs that nobody sees, hyphens, wide spaces, and forms of another width. */
const FOLDS =
  /[\u00a0\u00ad\u200b-\u200f\u2010-\u2015\u202a-\u202e\u2060-\u2064\u2212\u2500\u3000\ufe63\ufeff\uff01-\uff9f]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
/** Formatting that a message may come with: 「パスワードは<b>…</b>」. */
const TAGS = /<\/?(?:b|i|u|s|em|strong|span|code|font|a|at|p|br|div|li|td)(?:\s[^<>]{0,200})?\/?>/gi;
const HYPHENS = /[\u2010-\u2015\u2212\u2500\ufe63\uff0d]/;

/**
 * Width, hyphens, spaces and invisible characters folded as far as patterns need it: full-width digits and half-width kana
 * look like any other.
 */
export function fold(original: string): Folded {
  const tags = original.includes('<') ? tagsIn(original) : new Map<number, number>();
  if (tags.size === 0 && !FOLDS.test(original))
    return { text: original, placeOf: (at) => at, endOf: (at) => at + 1 };
  const characters: string[] = [];
  const places = new Uint32Array(original.length);
  const ends = new Uint32Array(original.length);
  let length = 0;
  for (let at = 0; at < original.length; ) {
    const behind = tags.get(at);
    if (behind !== undefined) {
      at = behind;
      continue;
    }
    const whole = isVoiced(original, at + 1) ? original.slice(at, at + 2) : (original[at] ?? '');
    const folded = one(whole);
    // What keeps its two characters has a place for each.
    for (let part = 0; part < folded.length; part += 1) {
      places[length + part] = at;
      ends[length + part] = at + whole.length;
    }
    length += folded.length;
    characters.push(folded);
    at += whole.length;
  }
  return { text: characters.join(''), placeOf: (at) => places[at] ?? 0, endOf: (at) => ends[at] ?? 0 };
}

/** Where tags begin, and where they end. */
const tagsIn = (text: string): Map<number, number> =>
  new Map([...text.matchAll(TAGS)].map(({ 0: tag, index }) => [index, index + tag.length]));

const isVoiced = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code === 0xff9e || code === 0xff9f;
};

const folded = new Map<string, string>();

/** Remembered: the signs that are folded are few, and one text has many of them. */
function one(whole: string): string {
  const code = whole.charCodeAt(0);
  if (code < 0xa0 || (code >= 0x3001 && code < 0xfe63)) return whole;
  const before = folded.get(whole);
  if (before !== undefined) return before;
  const result = foldedForm(whole);
  // Half-width kana with their marks, and the block of wide forms.
  if (folded.size < MOST_REMEMBERED) folded.set(whole, result);
  return result;
}

const MOST_REMEMBERED = 1_000;

function foldedForm(whole: string): string {
  if (INVISIBLE.test(whole)) return '';
  if (HYPHENS.test(whole)) return '-';
  return FOLDS.test(whole) ? whole.normalize('NFKC') : whole;
}
