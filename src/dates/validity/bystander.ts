import { isRange } from './between';
import type { Item } from './items';
import { ownTimeTool } from './own-time';

/** As many words of a program, and no word of Japanese, make a text that something else printed. */
const MOST_WORDS = 3;
const WORD = /[A-Za-z]{2}/;
const ZONE = /^(?:GMT|UTC|JST|AM|PM)$/i;
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const WANTED = /japan|jst|tokyo|convert|what time|(?<![a-z])valid(?![a-z])/i;

/** Whether dates that nothing calls a validity stand in the output of a program: in a line of a log, a listing, a record. */
export const isBystander = (text: string, items: readonly Item[]): boolean => {
  if (items.length === 0 || items.some(({ label }) => label !== 'none' && label !== 'other')) return false;
  const formats = items.map(({ hit }) => hit.date.format);
  if (ownTimeTool(text, formats) !== undefined) return false;
  let rest = '';
  let from = 0;
  for (const [index, { hit }] of items.entries()) {
    const before = text.slice(from, hit.start);
    if (index > 0 && isRange(before)) return false;
    rest += `${before} `;
    from = hit.end;
  }
  rest += text.slice(from);
  if (JAPANESE.test(rest) || WANTED.test(rest)) return false;
  return rest.split(/\s+/).filter((word) => WORD.test(word) && !ZONE.test(word)).length > MOST_WORDS;
};
