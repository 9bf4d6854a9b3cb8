import type { Clause } from './clauses';
import type { Mark } from './endings/ending';

const ASKING: readonly Mark[] = ['asks', 'reminds', 'shares', 'hedge'];
const OPEN: readonly Mark[] = ['can', 'may', 'must', 'fine', 'becomes'];
/** Predicates that say that all is right. */
const RIGHT = /^(?:いい|よい|良い|ええ|よろしい|大丈夫|合う|あう|構う|かまう|必要|不要|要る|いる)$/;

/**
 * Whether a clause puts something up for the other person to agree to: 「…ということでよろしいですか」「…ってことですね」
 * 「…でいいんですよね」. 「止まってしまったんですよね」 only tells.
 */
export function seeksAgreement({
  tail,
  predicate,
  mark,
}: Pick<Clause, 'tail' | 'predicate' | 'mark'>): boolean {
  if (tail === null || tail.marks.has('past')) return false;
  const has = (marks: readonly Mark[]): boolean => marks.some((mark) => tail.marks.has(mark));
  if (tail.marks.has('quotes')) return has(ASKING) || mark === '?';
  return tail.marks.has('confirms') && (has(OPEN) || RIGHT.test(predicate?.base ?? ''));
}
