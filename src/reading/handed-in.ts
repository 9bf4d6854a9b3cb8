import { ownersOf, phrasesOf } from './phrases';
import type { Reading } from './reading';

/** 「前回の申請にも出した」: an original that has been handed in for another application. */
export const wasHandedInBefore = ({ acts }: Pick<Reading, 'acts'>): boolean =>
  acts.some(
    ({ act, denied, clause }) =>
      act === 'apply' &&
      !denied &&
      clause.tail?.marks.has('past') === true &&
      phrasesOf(clause)
        .flatMap((phrase) => [phrase, ...ownersOf(phrase)])
        .some(({ units }) => units.some(({ text }) => BEFORE.test(text))),
  );

const BEFORE = /^(?:前回|前年|去年|昨年|以前|一昨年|おととし)/;
