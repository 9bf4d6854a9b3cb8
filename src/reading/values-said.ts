import type { FactLine } from '../knowledge/vocabulary';
import type { Mark } from '../language/grammar/endings/ending';
import type { SenseClause } from './phrases';
import type { Predication } from './predications';

/** What a word says of its fact as it stands there. */
export interface Meant {
  value: boolean | null;
  /** It is what is to come that says so. */
  intended?: true;
}

/** The value that a line gives in the form in which it is said. */
export function valueIn(
  predication: Predication,
  { is, notYet, class: wordClass, undenied }: FactLine,
): Meant {
  const { denied, clause } = predication;
  const plainly = (value: boolean | null): Meant => ({ value });
  if (marked(predication, 'open')) return plainly(null);
  // 「入れるのはこれからです」
  if (predication.within && notYet !== undefined && isNotYet(clause)) return plainly(notYet);
  if (denied) return plainly(undenied ? null : !is);
  if (notYet === undefined) return plainly(is);
  const has = ['past', 'state', 'done', 'can', 'must'].some((mark) => marked(predication, mark as Mark));
  const later =
    marked(predication, 'ahead') ||
    marked(predication, 'wish') ||
    clause.others.some(({ text }) => TO_COME.test(text));
  const verbal = wordClass !== '名' && wordClass !== '句' && predication.unit.kind === 'predicate';
  const deed =
    wordClass === 'サ変' &&
    marked(predication, 'polite') &&
    (predication.tail?.end ?? 0) - predication.unit.end > 2;
  // 「取ろうとしています」
  const settled = marked(predication, 'state') && !marked(predication, 'plans');
  if (later && !settled) return { value: notYet, intended: true };
  if (has || !(verbal || deed)) return plainly(is);
  // 「今回入れるのは予備機です」「入れるサーバ」: what is done with it, and not whether it has been.
  if (predication.within) return plainly(null);
  return { value: notYet, intended: true };
}

export const marked = ({ tail }: Predication, mark: Mark): boolean => tail?.marks.has(mark) ?? false;

const isNotYet = ({ predicate }: SenseClause): boolean =>
  predicate?.found.some(({ sense }) => sense.kind === 'reply' && sense.line.act === 'not-yet') ?? false;

const TO_COME = /^(?:これから|今から|いまから|今後|この後|来月|来週|明日|近々|そのうち|後で|あとで)/;
