import { capText } from './limits';
import { joinSpacedOut } from './spacing';

/** Invisible characters, bidirectional overrides and other control characters except line breaks. */
const INVISIBLE = /(?![\n\t\u3099\u309a])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{M}]/gu;
const BREAKS = /\r\n?|\u2028|\u2029/g;
/** Symbols that carry no word: emoji, dingbats, box drawing. */
const PICTURES = /[\p{Extended_Pictographic}\p{So}\p{Regional_Indicator}]+/gu;
/** ①: a number in parentheses, which begins an item of a list. */
const CIRCLED = /[\u2460-\u2473\u2776-\u277f]/g;
const DASHES = /[‐‑‒–—―−─━ｰ~〜～]/g;
/** A dash after kana is a long vowel: 「サ-バ」, 「コモンネ—ム」; so is 一 between katakana. */
const KANA_DASH = /(?<=[\u3041-\u3096\u30a1-\u30fa])-+/g;
const KANA_ONE = /(?<=[\u30a1-\u30fa])一(?=[\u30a1-\u30fa]|$)/g;
const MIDDLE_DOT = /(?<=[\p{Script=Katakana}ー])・(?=\p{Script=Katakana})/gu;
const KANJI_REPEATED = /(\p{Script=Han})々/gu;
const KANA_REPEATED = /([\u3041-\u3096\u30a1-\u30f6])([ゝゞヽヾ])/g;
const LONG_RUN = /(\D)\1{3,}/gsu;
/** 「だーかーらー」「いーかーげーんにしろ」: a word of which every sound is drawn out. */
const DRAWN_OUT = /(?:[ぁ-ん]ー+){3,}/g;
const BLANKS = /[^\S\n]+/g;

/**
 * The one door for text: capped, NFKC, lower case, iteration marks written out, half-width kana widened,
 * spaced-out words joined, pictures and invisible characters dropped, long runs of one character shortened.
 * Whatever enters, the result has at most `MAX_TEXT_LENGTH` characters and goes through any later step in linear time.
 */
export function normalise(text: string): string {
  // Capped twice, because NFKC can make a text eighteen times as long.
  const plain = capText(capText(text).replace(BREAKS, '\n').replace(CIRCLED, inParentheses).normalize('NFKC'))
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(PICTURES, ' ')
    .replace(DASHES, '-')
    .replace(KANA_DASH, 'ー')
    .replace(KANA_ONE, 'ー')
    .replace(MIDDLE_DOT, '')
    .replace(KANJI_REPEATED, '$1$1')
    .replace(KANA_REPEATED, (_, kana: string, mark: string) => kana + repeated(kana, mark))
    .replace(LONG_RUN, '$1$1$1')
    .replace(DRAWN_OUT, (run) => run.replaceAll('ー', ''))
    .replace(BLANKS, ' ');
  return joinSpacedOut(plain).trim();
}

function inParentheses(circled: string): string {
  const code = circled.charCodeAt(0);
  return `(${code - (code < 0x2776 ? 0x245f : 0x2775)})`;
}

/** ゞ repeats with a voicing mark, ゝ without. */
function repeated(kana: string, mark: string): string {
  const voiced = mark === 'ゞ' || mark === 'ヾ';
  const bare = kana.normalize('NFD').charAt(0);
  return (voiced ? `${bare}\u3099` : bare).normalize('NFC');
}
