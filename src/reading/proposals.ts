import { seeksAgreement } from '../language/grammar/agreement';
import type { SenseClause } from './phrases';
import type { Reading } from './reading';

/** Something that a person puts up for agreement: 「更新でいいんですよね」「つまり、まだできないってことですか」. */
export interface Proposal {
  clause: SenseClause;
  /** That it is not so. */
  denied: boolean;
}

/** What a message puts up last; it states nothing by itself. */
export function proposalIn({ clauses, acts }: Pick<Reading, 'clauses' | 'acts'>): Proposal | undefined {
  const at = clauses.findLastIndex((clause) => seeksAgreement(clause));
  const clause = clauses[at];
  if (clause === undefined) return undefined;
  const bad = acts.some((one) => one.clause === clause && one.act === 'bad');
  if (!bad) return { clause, denied: clause.denied };
  // 「30日たたないとだめってことですか」 says what must be.
  const before = clauses[at - 1];
  const unless =
    (before?.link === 'supposes' && before.denied) ||
    clause.phrases.some(({ particle, head }) => particle === 'と' && /ない$/.test(head.text));
  return { clause, denied: !unless && !clause.denied };
}
