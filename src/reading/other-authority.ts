import { groupsOf, ownersOf, type SenseClause, type SensePhrase } from './phrases';
import type { Told } from './told';

/** What a clause says of whose it is, by itself: 「別の会社のです」「でも別のサーバの」. */
const saidOwner = ({ nominal, predicate, phrases }: SenseClause): SensePhrase | undefined => {
  if (nominal !== null) return predicate?.kind === 'filler' && nominal.units.length > 1 ? nominal : undefined;
  const [only, ...more] = phrases;
  return predicate === null && more.length === 0 && only?.particle === 'の' ? only : undefined;
};

/** 「ありますけど、別の会社のです」「ALSOKのじゃないけど…」: of another authority. */
export function isOfAnotherAuthority(clause: SenseClause): boolean {
  const owner = saidOwner(clause);
  return owner !== undefined && groupsOf(owner).includes(clause.denied ? '本人' : '他社');
}

/** 「他社で買ったSSL証明書が1月10日発行です」: what is said in front of a certificate tells where it comes from. */
export const isOfOtherAuthority = (phrase: SensePhrase): boolean =>
  groupsOf(phrase).includes('サーバID') &&
  phrase.qualifiers.some(
    ({ phrases, denied }) => !denied && phrases.some((phrase) => groupsOf(phrase).includes('他社')),
  );

/** 「バックアップはある。でも別のサーバの」 */
export function isOfElsewhere(clause: SenseClause): boolean {
  const owner = saidOwner(clause);
  return owner !== undefined && !clause.denied && groupsOf(owner).some((group) => ELSEWHERE.has(group));
}

const ELSEWHERE = new Set(['別のサーバ', 'よその話']);

/** What one has of another authority is no server ID. */
export const takeBackOwn = (told: Told, clause: SenseClause): void =>
  takeBack(told, clause, '他社', (fact) => OWN.includes(fact));

/** What was said just before is said of something elsewhere. */
export const takeBackLast = (told: Told, clause: SenseClause, before: SenseClause | undefined): void =>
  takeBack(told, clause, '別のサーバ', (_fact, said) => said === before);

function takeBack(
  told: Told,
  clause: SenseClause,
  foreign: string,
  isMeant: (fact: string, clause: SenseClause) => boolean,
): void {
  const meant = told.statements.filter((one) => one.value && isMeant(one.fact, one.clause));
  told.statements = told.statements.filter((one) => !meant.includes(one));
  for (const { unit } of meant) if (unit) told.aside.add(unit);
  const facts = foreign === '他社' ? OWN : meant.map(({ fact }) => fact);
  told.refusals.push(...facts.map((fact) => ({ fact, foreign, clause })));
}

/** 「他社の証明書を使っていて、それが1月2日発行です」: whose it is that それ points to. */
export const ownersPointedAt = (
  { head, particle }: SensePhrase,
  topics: readonly SensePhrase[],
): SensePhrase[] => (POINTS.test(head.text) && !/^[にで]/.test(particle) ? topics.flatMap(ownersOf) : []);

const POINTS = /^(?:それ|これ|あれ|そいつ|そっち|そちら)$/;

const OWN = ['existing', 'installed'];
