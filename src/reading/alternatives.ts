import { ownersOf, phrasesOf, type SensePhrase } from './phrases';
import type { PlacedClause } from './read-clauses';

const JOINS = /^(?:と|か)$/;

/** Of 「更新の違い」 更新: what the rest is said of. */
const thingIn = (phrase: SensePhrase): SensePhrase => ownersOf(phrase).at(-1) ?? phrase;

const textOf = ({ units }: SensePhrase): string => units.map(({ text }) => text).join('');

/** The two things that a message names side by side, in their order: 「新規と更新」; none where it names more or fewer. */
export function alternativesIn({ clauses }: { clauses: readonly PlacedClause[] }): string[] {
  for (const { phrases, nominal } of clauses) {
    const all = phrasesOf({ phrases, nominal });
    const joined = all.filter(({ particle }) => JOINS.test(particle));
    const [first] = joined;
    const next = first && all[all.indexOf(first) + 1];
    const things = first && next ? [first, next].map(thingIn) : [];
    const named = things.every(({ units }) => units.every(({ kind }) => kind === 'noun'));
    if (things.length > 0 && named && (joined.length === 1 || (joined.length === 2 && joined[1] === next)))
      return things.map(textOf);
  }
  return [];
}
