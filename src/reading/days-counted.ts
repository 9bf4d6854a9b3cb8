import type { OwnedDay } from './owned-day';
import type { SenseClause } from './phrases';
import { isAsked } from './statements';

/**
 * 「発行から30日目はまだダメで、翌日からOK、という理解で合ってますか」: days that a rule counts, in a sentence that asks about the rule, are
 * asked about. 「今日は発行から45日目です」 tells which day it is.
 */
export const withDaysCounted = (
  days: readonly OwnedDay[],
  clauses: readonly SenseClause[],
): readonly OwnedDay[] =>
  days.map((day) =>
    isCounted(day) && leadsToQuestion(day.clause, clauses) ? { ...day, mood: 'asked' } : day,
  );

const isCounted = ({ mention: { kind, text }, clause, mood }: OwnedDay): boolean =>
  mood === 'told' &&
  kind === 'since' &&
  /目$/.test(text) &&
  (clause.predicate?.kind !== 'value' || FIRST.test(text));

/** 「発行の翌日が1日目で」 says how it is counted. */
const FIRST = /^[1一]日目$/;

function leadsToQuestion(clause: SenseClause, clauses: readonly SenseClause[]): boolean {
  const rest = clauses.slice(clauses.indexOf(clause));
  const end = rest.findIndex(({ link }) => link === 'end');
  return rest.slice(0, end + 1).some(isAsked);
}
