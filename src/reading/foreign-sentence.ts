import type { FactLine } from '../knowledge/vocabulary';
import { groupsOf, type SensePhrase } from './phrases';
import type { Reading } from './reading';

/** Subjects that have nothing to do with any fact of a case. */
export const FOREIGN_SUBJECTS = [
  '駐車場',
  '社員証',
  'エレベータ',
  '弁当',
  '会議室',
  '自動車',
  '免許証',
  '電話番号',
  '倉庫',
  '請求書',
] as const;

/** What a sentence says once its own subjects are taken out: 「サーバIDを1枚持っています」 → 「1枚持っています」. */
export function withoutSubject({ folded, clauses }: Reading, { of }: FactLine): string {
  const own = clauses
    .flatMap(({ phrases }) => phrases)
    .filter((phrase) => groupsOf(phrase).some((group) => of.includes(group)));
  let rest = folded;
  for (const phrase of own.toReversed())
    rest = rest.slice(0, startOf(phrase)) + rest.slice(phrase.end + phrase.particle.length);
  return rest;
}

/** Where a phrase begins with all that it belongs to and that is said of it. */
function startOf({ start, owner, qualifiers }: SensePhrase): number {
  return Math.min(start, ...(owner ? [startOf(owner)] : []), ...qualifiers.map((clause) => clause.start));
}
