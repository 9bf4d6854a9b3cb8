import { names } from './nouns-named';
import type { OwnedDay } from './owned-day';
import { groupsOf, phrasesOf, type SenseClause } from './phrases';
import { pointsBack } from './pointers';
import { isAsked } from './statements';

/**
 * 「登記簿の件で伺います。発行日は12月2日です」: a day of issue of which nobody says what was issued is that of the paper that was told of last,
 * unless a server ID is named beside it or a renewal is asked about, and not of it.
 */
export function withDayOfPaper(
  days: readonly OwnedDay[],
  clauses: readonly SenseClause[],
): readonly OwnedDay[] {
  const asked = { clauses: clauses.filter(isAsked) };
  // 「これを更新に使えますか」 asks of the paper.
  if (names(asked, APPLYING) && !names(asked, PAPERS) && !pointsBack(asked)) return days;
  return days.map((day) =>
    day.owner === 'issue' && isToldOfPaper(clauses.slice(0, clauses.indexOf(day.clause) + 1))
      ? { ...day, owner: 'registry' as const }
      : day,
  );
}

const APPLYING = ['更新', '新規', 'サーバID'];
const PAPERS = ['登記', '書類'];

/** The last clause that names either names a paper, and tells of it. */
function isToldOfPaper(clauses: readonly SenseClause[]): boolean {
  const last = clauses.findLast((clause) => namesOwn(clause, '登記') || namesOwn(clause, 'サーバID'));
  return last !== undefined && !namesOwn(last, 'サーバID') && !isAsked(last);
}

const namesOwn = (clause: SenseClause, group: string): boolean =>
  phrasesOf(clause).some((phrase) => groupsOf(phrase).includes(group));
