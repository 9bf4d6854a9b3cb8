import {
  isGeneric,
  isOblique,
  isOfUnknown,
  isUnlistedNoun,
  phrasesOf,
  type SenseClause,
  type SenseUnit,
} from './phrases';

/** Whether any clause names one of these groups of nouns. */
export function names({ clauses }: { clauses: readonly SenseClause[] }, groups: readonly string[]): boolean {
  return clauses.some((clause) => clauseNames(clause, groups));
}

/** Whether any clause is about something that nobody listed: 「免許証の更新は」. */
export function namesUnknown({ clauses }: { clauses: readonly SenseClause[] }): boolean {
  return clauses.some(({ phrases, nominal }) =>
    [...phrases.filter((phrase) => !isOblique(phrase)), ...(nominal ? [nominal] : [])].some(isOfUnknown),
  );
}

const otherwise = (unit: SenseUnit, before: SenseUnit | undefined): boolean =>
  isGeneric(unit) && before !== undefined && isUnlistedNoun(before);

function clauseNames(clause: SenseClause, groups: readonly string[]): boolean {
  const phrases = phrasesOf(clause);
  const lists = (unit: SenseUnit) =>
    unit.found.some(({ sense }) => sense.kind === 'noun' && groups.includes(sense.group.name));
  if (clause.predicate && clause.nominal === null && lists(clause.predicate)) return true;
  const within = (phrase: (typeof phrases)[number]): boolean =>
    phrase.units.some((unit, at) => lists(unit) && !otherwise(unit, phrase.units[at - 1])) ||
    phrase.qualifiers.some((qualifier) => clauseNames(qualifier, groups)) ||
    (phrase.owner !== null && within(phrase.owner));
  return phrases.some(within);
}
