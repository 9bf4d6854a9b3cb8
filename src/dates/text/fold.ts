import { type FoldedText, FoldedTextBuilder } from './folded-text';
import { KANJI_NUMERALS, kanjiNumber } from './kanji-number';

const DASH = /[‐-―−⁃﹘﹣－]/u;
const WAVE = /[〜～∼∿˜]/u;
const COLON = /[∶꞉︓]/u;
const SLASH = /[∕⁄]/u;
// Invisible: direction marks of Windows dialogs, zero-width characters, soft hyphens, variation selectors.
const INVISIBLE = /\p{Cf}|[\uFE00-\uFE0F]|\u034F|\u3164/u;
const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/u;
const BLANK = /[\p{Zs}\p{Cc}\u2800]/u;
// Folded by NFKC: full and half width, era ligatures, ㋀ and ㏠, radicals, compatibility ideographs, styled digits.
// Left alone: ① and ² and ½, which would grow onto the number beside them.
const FOLDABLE =
  /[\u2E80-\u2FDF\u3099\u309A\u32C0-\u32CB\u32FF\u337B-\u337E\u33E0-\u33FE\uF900-\uFAFF\uFE10-\uFE6F\uFF00-\uFFEF\u{1D7CE}-\u{1D7FF}]/u;
const VOICING = /[\u3099\u309A\uFF9E\uFF9F]/u;
const DIGIT = /[0-9０-９]/u;
/** Behind a backslash, a line end or a tab that a string of a program writes out. */
const SPELLED = /[nrt]/;

const foldCharacter = (character: string, previous: string, next: string): string => {
  if (LINE_BREAK.test(character)) return '\n';
  if (INVISIBLE.test(character)) return '';
  if (BLANK.test(character)) return ' ';
  if (DASH.test(character)) return '-';
  if (WAVE.test(character)) return '~';
  if (COLON.test(character)) return ':';
  if (SLASH.test(character)) return '/';
  if ((character === 'ー' || character === 'ｰ') && DIGIT.test(previous) && DIGIT.test(next)) return '-';
  return character;
};

const spelledBy = (letter: string): string => (letter === 't' ? ' ' : '\n');

const foldWidth = (original: string): FoldedText => {
  const builder = new FoldedTextBuilder();
  let offset = 0;
  let spelled = false;
  let last = '';
  const characters = [...original];
  for (const [index, character] of characters.entries()) {
    const start = offset;
    offset += character.length;
    const next = characters[index + 1] ?? '';
    if (spelled || (VOICING.test(character) && index > 0)) {
      spelled = false;
      continue;
    }
    spelled = character === '\\' && SPELLED.test(next);
    let piece = spelled ? spelledBy(next) : foldCharacter(character, characters[index - 1] ?? '', next);
    let end = spelled ? offset + 1 : offset;
    if (VOICING.test(next)) {
      piece = (piece + next).normalize('NFKC');
      end += next.length;
    } else if (FOLDABLE.test(piece)) piece = piece.normalize('NFKC');
    if (piece === '') continue;
    // One blank or one line break stands for a whole run, so that no pattern need repeat over blanks.
    if (piece === ' ' && (last === ' ' || last === '\n')) continue;
    if (piece === '\n' && last === '\n') continue;
    builder.add(piece, start, end);
    last = piece;
  }
  return builder.build();
};

const COUNTED = new RegExp(
  `[${KANJI_NUMERALS}]{1,10}(?=[ ]?(?:年|月|日(?!本)|時|分|秒|週|[かヶヵケカ箇個]月))`,
  'gu',
);

const NEIGHBOURS = /^(?:一二|二三|三四|四五|五六|六七|七八|八九)$/;
const COUNTED_BACK = /^(?:日|週|年|[かヶヵケカ箇個]月)[間]?(?:も|ほど|くらい|ぐらい)?前/;

/** 「二三日前」 is two or three days ago, while 「二三日」 is the 23rd. */
const asDigits = (kanji: string, after: string): string | undefined => {
  const number = kanjiNumber(kanji);
  if (NEIGHBOURS.test(kanji) && COUNTED_BACK.test(after)) {
    return [...kanji].map((character) => kanjiNumber(character)).join('、');
  }
  return number === undefined ? undefined : String(number);
};

const foldKanjiNumbers = (folded: FoldedText): FoldedText => {
  const builder = new FoldedTextBuilder();
  let done = 0;
  const copyTo = (end: number): void => {
    for (; done < end; done += 1) {
      builder.add(folded.text.charAt(done), folded.starts[done] ?? 0, folded.ends[done] ?? 0);
    }
  };
  for (const match of folded.text.matchAll(COUNTED)) {
    const end = match.index + match[0].length;
    const digits = asDigits(match[0], folded.text.slice(end, end + 8));
    if (digits === undefined) continue;
    copyTo(match.index);
    builder.add(digits, folded.starts[match.index] ?? 0, folded.ends[end - 1] ?? 0);
    done = end;
  }
  copyTo(folded.text.length);
  return builder.build();
};

/**
 * Folds pasted text for reading: full and half width, invisible characters, dashes, waves, runs of blanks, and kanji
 * numbers before a unit of time (十二月 → 12月). Positions in the original stay known.
 */
export const fold = (original: string): FoldedText => foldKanjiNumbers(foldWidth(original));
