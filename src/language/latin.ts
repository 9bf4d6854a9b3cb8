import { isEnglish, withoutSmallEnglish } from './english-words';
import { readRomaji } from './romaji';
import type { TermFinder } from './terms';

/**
 * Not in quotes, nor beside the signs of markup and settings: `"name":`, `same_site=`, `<base>` are no romaji, and no part of
 * a host name is.
 */
const WORD =
  /(?<![a-zāīūēōâîûêô'"_=</-]|[a-z0-9]\.|@)[a-zāīūēōâîûêô][a-zāīūēōâîûêô'-]*(?![a-zāīūēōâîûêô'"_=>-]|\.[a-z0-9]|@)/g;
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** In a text that is not romaji all through, shorter words are more likely English. */
const SHORTEST_AMONG_JAPANESE = 4;
/** Share of readable words from which on a Latin text counts as romaji rather than English. */
const ROMAJI_SHARE = 0.6;

/** In romaji も is a word of its own where it belongs to the ending: "shinakute mo ii". */
const BEFORE_MO = /(?<=[てで]) (?=も(?: |$))/g;

/** Writes romaji as hiragana; known terms, acronyms and English stay as they are. */
export function resolveRomaji(text: string, terms: TermFinder): string {
  const japanese = JAPANESE.test(text);
  const normalised = japanese ? withoutSmallEnglish(text) : text;
  const spans = terms.find(normalised);
  const words = [...normalised.matchAll(WORD)].filter(
    ({ index }) => !spans.some(({ start, end }) => start <= index && index < end),
  );
  if (words.length === 0) return normalised;
  const kana = new Map([...new Set(words.map(([word]) => word))].map((word) => [word, split(word, terms)]));
  const readable = words.filter(([word]) => kana.get(word) !== undefined);
  if (!japanese && readable.length < words.length * ROMAJI_SHARE) return normalised;
  const shortest = japanese ? SHORTEST_AMONG_JAPANESE : 1;
  let resolved = '';
  let from = 0;
  for (const { 0: word, index } of readable) {
    if (word.length < shortest || (japanese && isEnglish(word))) continue;
    resolved += normalised.slice(from, index) + kana.get(word);
    from = index + word.length;
  }
  resolved += normalised.slice(from);
  return japanese ? resolved : resolved.replace(BEFORE_MO, '');
}

/** Reads a word, or what is left of it beside a term at its start or end: `sa-baid` → さーば + id. */
function split(word: string, terms: TermFinder): string | undefined {
  const whole = readRomaji(word);
  if (whole !== undefined) return whole;
  for (const term of terms.latin) {
    if (word.length <= term.length) continue;
    const before = word.endsWith(term) ? readRomaji(word.slice(0, -term.length)) : undefined;
    if (before !== undefined) return `${before}${term}`;
    const after = word.startsWith(term) ? readRomaji(word.slice(term.length)) : undefined;
    if (after !== undefined) return `${term}${after}`;
  }
  return undefined;
}
