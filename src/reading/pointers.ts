import { phrasesOf, type SenseClause } from './phrases';

/** Words that point at what was said before. */
export const REFERS = /^(?:それ|その|これ|この|そこ|そう|前の)/;

/** 「Apacheでもそうですか」「それはIISでも?」 */
export const pointsBack = ({ clauses }: { clauses: readonly SenseClause[] }): boolean =>
  clauses.some(holdsPointer);

const holdsPointer = ({ predicate, nominal, phrases, others }: SenseClause): boolean =>
  REFERS.test(predicate?.text ?? '') ||
  others.some(({ text }) => REFERS.test(text)) ||
  phrasesOf({ phrases, nominal }).some(
    ({ units, qualifiers }) =>
      units.some(({ text }) => REFERS.test(text)) || qualifiers.some((qualifier) => holdsPointer(qualifier)),
  );
