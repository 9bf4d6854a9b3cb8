import { ownersOf } from './phrases';
import type { Predication } from './predications';

const OLD = new Set([
  '元',
  'もと',
  '古い',
  '旧',
  '以前',
  '前',
  '従来',
  '最初',
  '今まで',
  '今',
  '現行',
  '昔',
  '本来',
]);
const NEW = new Set(['新しい', '新', '新規', '別', '違う', '異なる', '他', '今回', '作り直す']);

/** Whether one of these words stands with what something is said of. */
function speaksOf(words: ReadonlySet<string>, { arguments: phrases, clause }: Predication): boolean {
  return [...phrases, ...(clause.nominal ? [clause.nominal] : [])].some((phrase) =>
    [
      ...phrase.units,
      ...ownersOf(phrase).flatMap(({ units }) => units),
      ...phrase.qualifiers.flatMap(({ predicate }) => (predicate ? [predicate] : [])),
    ].some(({ text, base }) => words.has(text) || words.has(base) || words.has(text.charAt(0))),
  );
}

/** 「元の鍵はあります」 */
export const speaksOfOld = (predication: Predication): boolean => speaksOf(OLD, predication);

/** 「新しいファイルにしました」 */
export const speaksOfNew = (predication: Predication): boolean => speaksOf(NEW, predication);
