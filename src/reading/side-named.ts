import { ownersOf, type SenseClause, type SensePhrase, type SenseUnit, subjectOf } from './phrases';
import type { Reading } from './reading';

/** One end of a validity. */
export type Side = 'start' | 'end';

const SIDES = [
  ['start', /^(?:始まり|はじまり|始まる|開始|開始日|開始日時|スタート)$/],
  ['end', /^(?:終わり|おわり|終わる|終了|終了日|終了日時|満了|満了日)$/],
] as const;

/** The one end that these words name. */
export function sideIn(units: readonly SenseUnit[]): Side | undefined {
  const [side, ...more] = SIDES.filter(([, word]) =>
    units.some(({ text, base }) => word.test(text) || word.test(base)),
  );
  return side && more.length === 0 ? side[0] : undefined;
}

/** 「終わりは29日だった」「終わりの月が8月でした」: the end of which something is said, and of no other thing (打合せの終わり). */
export const sideSpokenOf = ({ clauses }: Reading): Side | undefined =>
  clauses.some(isOfAnotherThing)
    ? undefined
    : sideIn(clauses.flatMap(topicsOf).flatMap(({ units }) => units));

/** 「会議は28日じゃなく29日」: said of a thing that is neither known here, nor an end of a validity, nor a part of a date. */
export const isOfAnotherThing = (clause: SenseClause): boolean =>
  topicsOf(clause).some(
    (phrase) =>
      subjectOf({ ...phrase, owner: null }).kind === 'unknown' &&
      sideIn(phrase.units) === undefined &&
      !/^[年月日]$/.test(phrase.units.map(({ text }) => text).join('')),
  );

/** What it is said of, with what that belongs to. */
const topicsOf = ({ phrases }: SenseClause): SensePhrase[] =>
  phrases
    .filter(({ particle }) => /^(?:は|が|も|$)/.test(particle))
    .flatMap((phrase) => [phrase, ...ownersOf(phrase)]);
