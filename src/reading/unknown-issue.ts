import { eventsOf } from './day-events';
import { names } from './nouns-named';
import type { Reading } from './reading';

/** 「いつ発行されたかは不明です」「発行日はわかりません」: nothing follows for the case from how long it is ago. */
export const isIssueUnknown = ({ clauses, replies }: Pick<Reading, 'clauses' | 'replies'>): boolean =>
  clauses.some(
    (clause, at) =>
      replies.some((reply) => reply.act === 'dont-know' && reply.clause === clause) &&
      clauses
        .slice(0, at + 1)
        .some(
          (one) =>
            one.sentence === clause.sentence &&
            (names({ clauses: [one] }, ['発行日']) ||
              (one.predicate !== null && eventsOf(one.predicate).some(({ event }) => event === 'issue'))),
        ),
  );
