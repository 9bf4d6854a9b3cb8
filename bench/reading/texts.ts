import { MAX_TEXT_LENGTH } from '../../src/language/limits';
import type { Random } from '../person/person';
import type { Expression } from './expressions';

/** What people type without meaning a word by it: letters on which patterns loop. */
const LETTERS = [
  ...'あいうえおかきくけこのはがをもにでとねよなわやんっーぁぇアンッ一二三十何年月日時分前後台枚',
  ...'0123456789aginotz',
  ...'。、,.!?…~〜・-_/:;()（）「」『』 \t\n♪ｗ😀',
];
/** Lengths up to which some reading looks at a text, and the longest that is read at all. */
const LENGTHS = [24, 30, 40, 60, 200, 1500, MAX_TEXT_LENGTH, MAX_TEXT_LENGTH, MAX_TEXT_LENGTH];
/** What makes an almost complete match fail, or turns it into a question. */
const TAILS = ['', '', 'x', 'の', 'だ', '?', '。', 'か', '\n', '!x', 'ません', '1'];

/** The words that expressions are made of, as they stand between the signs of the pattern. */
export function fragmentsOf(expressions: readonly Expression[]): string[] {
  const words = expressions.flatMap(
    ({ source }) =>
      source
        .replace(/\\[pPkux](?:\{[^}]*\}|<[^>]*>)?|\\[dDsSwWbBnrt]|\(\?(?:<[a-z]+>|<?[=!:])/g, ' ')
        .match(/[\p{L}\p{N}ー々〜、。]+/gu) ?? [],
  );
  return [...new Set(words.filter((word) => word.length <= 12))].sort();
}

/**
 * A text of repeated fragments, at most as long as a message is read. Catastrophic matching needs a beginning that is
 * found, something that repeats in more than one way, and an end that does not fit.
 */
export function repeatedText(fragments: readonly string[], random: Random): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const piece = () => (random() < 0.3 ? pick(LETTERS) : pick(fragments));
  const head = random() < 0.5 ? piece() : '';
  const unit = Array.from({ length: 1 + Math.floor(random() * 3) }, piece).join('');
  const tail = pick(TAILS);
  const length = Math.max(0, pick(LENGTHS) - head.length - tail.length);
  const middle =
    random() < 0.8
      ? unit.repeat(Math.ceil(length / unit.length))
      : Array.from({ length: Math.ceil(length / 2) }, piece).join('');
  return head + middle.slice(0, length) + tail;
}
