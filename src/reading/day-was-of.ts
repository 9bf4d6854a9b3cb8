import { byPhrase } from './day-owners';
import { ownersOf, type SenseClause, type SensePhrase, subjectOf } from './phrases';
import type { PlacedClause } from './read-clauses';
import type { Reading } from './reading';
import { isAsked } from './statements';

/** Of what a day was that was told before. */
export interface DayWasOf {
  of: 'server-id' | 'registry' | 'other';
  /** In the words of the person. */
  word: string;
}

/** 「それ登記簿の日付でした」「今のは別の書類の日付でした」: of what the day was that was told before; undefined where nothing is said of it. */
export function dayWasOf({ clauses }: Pick<Reading, 'clauses'>): DayWasOf | undefined {
  const said = clauses.flatMap((clause: PlacedClause) => ownerSaid(clause) ?? []);
  return said.length === 1 ? said[0] : undefined;
}

/** Whether a clause says of what a day was that was told before. */
export const saysWhoseDay = (clause: SenseClause): boolean => ownerSaid(clause) !== undefined;

function ownerSaid(clause: SenseClause): DayWasOf | undefined {
  const { nominal, phrases, denied, tail } = clause;
  if (nominal === null || denied || isAsked(clause)) return undefined;
  const owners = ownersOf(nominal);
  const first = owners.at(-1);
  // 「それ登記簿の…」
  const glued = first !== undefined && first.units.length > 1 && pointsTo(first);
  if (!glued && !phrases.some((phrase) => /^(?:は|が|も)?$/.test(phrase.particle) && pointsTo(phrase)))
    return undefined;
  if (!isDate(nominal) && tail?.marks.has('past') !== true) return undefined;
  const nearest = owners[0] ?? nominal;
  const thing = glued && nearest === first ? { ...nearest, units: nearest.units.slice(1) } : nearest;
  const { owner, thing: isThing } = byPhrase(thing);
  const word = thing.units.map(({ text }) => text).join('');
  if (owner === 'registry' || owner === 'server-id') return { of: owner, word };
  return isDate(nominal) && isThing && owners.length > 0 ? { of: 'other', word } : undefined;
}

/** 日付, 発行日 */
const isDate = (phrase: SensePhrase): boolean => {
  const subject = subjectOf({ ...phrase, owner: null });
  return subject.kind === 'listed' && subject.groups.includes('発行日');
};

const pointsTo = ({ units: [first] }: SensePhrase): boolean => POINTS.test(first?.text ?? '');

const POINTS = /^(?:それ|これ|あれ|その|この|今|いま|さっき|先ほど|さきほど|上)の?$/;
