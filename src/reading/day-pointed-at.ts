import type { OwnedDay } from './owned-day';
import { ownersOf, type SenseClause, subjectOf } from './phrases';
import { isAsked } from './statements';

const POINTS = /^(?:これ|それ|この|その)/;

/**
 * 「右下に11月30日とありました。これが発行日のようです」: the day that was told last is said to be that of the issue, whatever it
 * seemed to belong to.
 */
export function withDayPointedAt(
  days: readonly OwnedDay[],
  clauses: readonly SenseClause[],
): readonly OwnedDay[] {
  const pointing = clauses.findIndex(saysItIsTheIssue);
  const told = days.findLast(({ clause }) => clauses.indexOf(clause) < pointing);
  return told === undefined
    ? days
    : days.map((day) => (day === told ? { ...day, owner: 'issue' as const, word: '' } : day));
}

function saysItIsTheIssue(clause: SenseClause): boolean {
  const { nominal, phrases, denied } = clause;
  if (nominal === null || denied || isAsked(clause) || ownersOf(nominal).length > 0) return false;
  const subject = subjectOf(nominal);
  return (
    subject.kind === 'listed' &&
    subject.groups.includes('発行日') &&
    phrases.some(({ head, particle }) => POINTS.test(head.text) && /^(?:が|は)$/.test(particle))
  );
}
