import { KINDS } from './both-kinds';
import { OR } from './lists';
import { groupsOf, phrasesOf, unitsIn } from './phrases';
import type { PlacedClause } from './read-clauses';
import type { Reading } from './reading';
import { isAsked } from './statements';

/** 「発行からなのか申請からなのか、どちらでしょうか」「更新のほうですか、新規のほうですか」「原本?コピー?どっち」: one question. */
export function isChosenFrom(clause: PlacedClause, { clauses }: Reading): boolean {
  if (isOneOfTwo(clause, clauses)) return true;
  if (clause.mark !== '') return false;
  const at = clauses.indexOf(clause);
  const [next, ...more] = clauses
    .slice(at + 1, at + 1 + NEAR)
    .filter(({ sentence }) => sentence === clause.sentence);
  if (next === undefined) return false;
  const isWhich = (one: PlacedClause) =>
    asksWhich(one) && one.phrases.every(({ head }) => head.kind === 'interrogative');
  if ([next, ...more].some(isWhich)) return true;
  if (next.others.some(({ text }) => OR.test(text)) || isOtherAnswer(next)) return true;
  const kinds = (one: PlacedClause) =>
    KINDS.filter((kind) => phrasesOf(one).some((phrase) => groupsOf(phrase).includes(kind)));
  const [own = '', other = ''] = [clause, next].map((one) => kinds(one).join());
  return KINDS.includes(own) && KINDS.includes(other) && own !== other;
}

/** Clauses behind which the choice between them is asked for. */
const NEAR = 4;

/** 「郵送で申し込むんですか、ネットですか」: another answer that is put up to the same question. */
const isOtherAnswer = (clause: PlacedClause): boolean =>
  isAsked(clause) &&
  clause.nominal !== null &&
  clause.phrases.length === 0 &&
  clause.others.length === 0 &&
  clause.nominal.units.every(({ kind }) => kind !== 'interrogative');

/** Sentences that a bare 「どっち」 behind them makes one question of. */
const CHOICES = 2;

/** 「ほんもの送らなあかんの?コピーでええの?どっち」: each of the two before どっち, in a sentence of its own. */
function isOneOfTwo({ sentence }: PlacedClause, clauses: readonly PlacedClause[]): boolean {
  const within = (at: number) => clauses.filter((one) => one.sentence === at);
  const asks = (at: number) => within(at).some((one) => isAsked(one) || one.mark === '?');
  return [...new Array(CHOICES).keys()].some((between) => {
    const which = within(sentence + between + 1);
    const bare = which.length > 0 && which.every(isBareWhich);
    return bare && (between === 0 || asks(sentence + between)) && !within(sentence).every(isBareWhich);
  });
}

const isBareWhich = (clause: PlacedClause): boolean =>
  asksWhich(clause) && phrasesOf(clause).every(({ head }) => head.kind === 'interrogative');

/** 「新規か更新か、何で決まるんですか」: what is chosen from is no question of its own. */
export const isAlternatives = ({ mark, phrases, tail }: PlacedClause): boolean =>
  mark === '' && tail?.marks.has('asks') === true && phrases.some(({ particle }) => particle === 'か');

/** 「手順は新規か更新か」 */
const hasTopic = ({ phrases }: PlacedClause): boolean =>
  phrases.some(({ particle }) => /^(?:は|って|とは)/.test(particle));

/** 「何に気をつければ同じことになりませんか」: a condition is no question yet. */
export const isCondition = ({ link, mark, tail }: PlacedClause): boolean =>
  // 「ご教示いただけますと幸いです」 asks all the same.
  link === 'supposes' && mark === '' && !tail?.marks.has('please');

export const asksWhich = (clause: PlacedClause): boolean =>
  unitsIn(clause).some(({ kind, text }) => kind === 'interrogative' && /^(?:どちら|どっち|どれ)/.test(text));

/** Whether a clause is one of those between which somebody chooses, or asks for the choice. */
export const choosesOne = (clause: PlacedClause, reading: Reading): boolean =>
  asksWhich(clause) || (isAlternatives(clause) && !hasTopic(clause)) || isChosenFrom(clause, reading);
