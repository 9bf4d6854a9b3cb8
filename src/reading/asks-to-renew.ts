import { names } from './nouns-named';
import { phrasesOf } from './phrases';
import type { PlacedClause } from './read-clauses';
import type { Reading } from './reading';

/** 「もう更新できますか」「更新できる時期ですか」 */
export const canBeDone = ({ tail, nominal }: PlacedClause): boolean =>
  [tail, ...(nominal?.qualifiers.map((qualifier) => qualifier.tail) ?? [])].some((one) =>
    one?.marks.has('can'),
  );

/** Whether it asks from when on a renewal can be applied for, or whether it can; 「いつまでに更新すれば」 asks something else. */
export const asksToRenew = ({ asking }: Pick<Reading, 'asking'>): boolean =>
  names({ clauses: asking }, ['更新']) &&
  asking.some((clause) => canBeDone(clause) || asksWhen(clause, /^から/)) &&
  !asking.some((clause) => asksWhen(clause, /^まで/));

const asksWhen = (clause: PlacedClause, particle: RegExp): boolean =>
  phrasesOf(clause).some((phrase) => phrase.head.kind === 'interrogative' && particle.test(phrase.particle));
