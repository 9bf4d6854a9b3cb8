import { isReplyOf, type SenseClause } from './phrases';
import type { PlacedClause } from './read-clauses';

/** 「1/5、あちゃう1/6や」「1月5日、間違えた6日」: who breaks off says so for itself, and not of the day that follows. */
export const brokenOff = (clause: PlacedClause): PlacedClause[] => {
  const { nominal } = clause;
  const [before, ...more] = nominal?.qualifiers ?? [];
  if (nominal?.head.kind !== 'value' || before === undefined || more.length > 0 || !breaksOff(before))
    return [clause];
  const rest = { ...nominal, qualifiers: [] };
  return [
    { ...before, link: 'end', qualifies: false, sentence: clause.sentence },
    { ...clause, nominal: rest, start: nominal.start },
  ];
};

const breaksOff = ({ predicate, denied }: SenseClause): boolean =>
  !denied && (isReplyOf(predicate, 'wrong') || isReplyOf(predicate, 'take-back'));
