import { groupsOf, type SenseClause } from './phrases';
import type { Told } from './statements';

/** 「ありますけど、別の会社のです」「ALSOKのじゃないけど…」: whose it is, said by itself. */
export const isOfAnotherAuthority = ({ nominal, predicate, denied }: SenseClause): boolean =>
  nominal !== null &&
  predicate?.kind === 'filler' &&
  groupsOf(nominal).includes(denied ? '本人' : '他社') &&
  nominal.units.length > 1;

/** What one has of another authority is no server ID. */
export function takeBackOwn(told: Told, clause: SenseClause): void {
  const own = told.statements.filter(({ fact, value }) => OWN.has(fact) && value);
  told.statements = told.statements.filter((statement) => !own.includes(statement));
  told.refusals.push(...[...OWN].map((fact) => ({ fact, foreign: '他社', clause })));
}

const OWN = new Set(['existing', 'installed']);
