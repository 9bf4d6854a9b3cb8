import { excerpt } from '../text';
import { textsOf, wordsOf } from './texts';
import type { Check } from './types';

/** Everything invisible but the line feed: controls, soft hyphen, zero widths, bidi marks and overrides, BOM. */
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029\ufffd]/gu;

export const controlCharacters: Check = {
  name: 'control-characters',
  description: 'Texts hold no invisible characters, which break the display and hide words from the search.',
  run(sources) {
    return [...textsOf(sources), ...wordsOf(sources)].flatMap(({ file, entry, field, text }) => {
      const found = [...text.matchAll(INVISIBLE)].map(([character]) => character).filter((it) => it !== '\n');
      if (found.length === 0) return [];
      const codes = [...new Set(found.map(codePoint))].join('、');
      return [
        {
          file,
          entry,
          problem: `${field} の「${excerpt(text.replace(INVISIBLE, ''), 20)}」に見えない文字(${codes})があります。`,
          repair: 'その文を消して、貼り付けずに打ち直してください。',
        },
      ];
    });
  },
};

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
