import { isOblique, type SenseClause, subjectOf } from './phrases';
import { isBare, type Reply } from './replies';
import { isAsked } from './statements';
import type { Statement, Told } from './told';

/** What a message says in reply to a question that is answered with yes or no. */
export type Answer =
  | { kind: 'value'; value: boolean; sure: Statement['sure']; hedged: boolean; why: string }
  /** Said both ways. */
  | { kind: 'conflict' }
  | { kind: 'dont-know' }
  | { kind: 'look-up' }
  | { kind: 'none' };

interface Heard {
  clauses: readonly SenseClause[];
  told: Told;
  replies: readonly Reply[];
}

/**
 * @param fact the fact that was asked for
 * @param matters groups of nouns that the question speaks of, so that 「…はあります」 answers it
 */
export function answerTo(fact: string, matters: readonly string[], heard: Heard): Answer {
  const { replies } = heard;
  const value = statedOf(fact, heard);
  if (value === 'conflict') return { kind: 'conflict' };
  const unknowing = replies.some(({ act }) => act === 'dont-know');
  if (value) {
    const { hedged, sure, word } = value;
    return unknowing && hedged
      ? { kind: 'dont-know' }
      : { kind: 'value', value: value.value, sure, hedged, why: word };
  }
  if (unknowing) return { kind: 'dont-know' };
  if (replies.some(({ act }) => act === 'look-up')) return { kind: 'look-up' };
  const plain = plainAnswer(matters, heard);
  return plain ?? { kind: 'none' };
}

/** What the message tells of a fact by itself, said one way or both ways. */
export function statedOf(
  fact: string,
  { told, replies }: Pick<Heard, 'told' | 'replies'>,
): Statement | 'conflict' | undefined {
  const all = told.statements.filter((one) => one.fact === fact && (one.mood === 'told' || isSetBeside(one)));
  // 「取るのを忘れました」: what is said counts, not what it is said of.
  const stated = all.filter(
    (one) => !one.within || all.every((other) => other.within || other.clause !== one.clause),
  );
  return lastOf(stated, replies);
}

/** 「入っているのもあれば入っていないのもあります」: nothing is supposed. */
const isSetBeside = ({ within, mood, clause }: Statement): boolean =>
  within &&
  mood === 'supposed' &&
  (clause.predicate?.found.some(({ wordClass }) => wordClass === 'ある') ?? false);

/** The value of the statements; the last one where the person corrects themselves. */
function lastOf(stated: readonly Statement[], replies: readonly Reply[]): Statement | 'conflict' | undefined {
  // What is planned contradicts nothing that is so.
  const settled = stated.filter(({ intended }) => !intended);
  const counted = settled.length > 0 ? settled : stated;
  const last = counted.at(-1);
  if (last === undefined) return undefined;
  const others = counted.filter(({ value }) => value !== last.value);
  if (others.length === 0) return last;
  // 「負荷分散はしていますが、入れ替えです」: a circumstance, then what is meant.
  if (others.every(({ clause, weak }) => weak && clause.link === 'but' && clause !== last.clause))
    return last;
  const takesBack = replies.some(
    ({ act, clause }) => act === 'take-back' || (act === 'no' && clause !== last.clause),
  );
  return takesBack ? last : 'conflict';
}

/** はい, いいえ, あります, しました, まだです: whatever the question was. */
function plainAnswer(matters: readonly string[], { clauses, replies, told }: Heard): Answer | undefined {
  const said: { value: boolean; reply: Reply }[] = [];
  for (const reply of replies) {
    const value = valueIn(reply, matters);
    const { predicate } = reply.clause;
    // 「以前はありました」
    if (predicate && told.aside.has(predicate)) return undefined;
    if (value !== undefined) said.push({ value, reply });
  }
  const last = said.at(-1);
  if (last === undefined) return undefined;
  const explained = new Set<SenseClause>([
    ...said.map(({ reply }) => reply.clause),
    ...replies.map(({ clause }) => clause),
    ...told.statements.filter(({ mood }) => mood === 'told').map(({ clause }) => clause),
  ]);
  // 「いや、そうじゃなくて…」 breaks off before it says what is meant.
  const end = replies.at(-1);
  if (end?.act === 'yes' && end.denied && end.clause.link === 'and' && end.clause === clauses.at(-1))
    return undefined;
  // A predicate that nobody accounts for takes the yes away: 「いいえ、質問が違います」.
  if (clauses.some((clause) => !explained.has(clause) && saysMore(clause))) return undefined;
  if (said.some(({ value }) => value !== last.value)) {
    const takenBack = replies.some(({ act }) => act === 'take-back');
    const heads = said.filter(({ reply }) => reply.act === 'yes' || reply.act === 'no');
    // 「はい、ありません」: what follows says what is meant.
    const alike = said.filter(({ reply }) => reply.act === last.reply.act);
    const both = alike.some(({ value }) => value !== last.value);
    if (!takenBack && (heads.length > 1 || both)) return { kind: 'conflict' };
  }
  const hedged = last.reply.clause.tail?.marks.has('hedge') ?? false;
  return { kind: 'value', value: last.value, sure: 'outright', hedged, why: last.reply.line.word };
}

function valueIn({ act, denied, clause, bare }: Reply, matters: readonly string[]): boolean | undefined {
  if (isAsked(clause) || clause.tail?.marks.has('supposes')) return undefined;
  switch (act) {
    case 'yes':
      // 「そうじゃなくて」 goes on to say something else.
      return clause.link === 'and' && denied
        ? undefined
        : bare || clause.phrases.length === 0
          ? !denied
          : undefined;
    case 'no':
      return denied ? undefined : false;
    case 'right':
      return bare ? !denied : undefined;
    case 'wrong':
      return bare ? denied : undefined;
    case 'there-is':
      return clause.phrases.every((phrase) => isOwn(phrase, matters)) ? !denied : undefined;
    case 'did':
      return bare ? !denied : undefined;
    case 'nothing':
      return bare ? false : undefined;
    case 'not-yet':
      return bare && clause.predicate?.found.some(({ sense }) => sense.kind === 'reply') ? false : undefined;
    default:
      return undefined;
  }
}

function isOwn(phrase: Parameters<typeof subjectOf>[0], matters: readonly string[]): boolean {
  const subject = subjectOf(phrase);
  if (subject.kind === 'neutral') return !isOblique(phrase) || subject.groups.length > 0;
  return subject.kind === 'listed' && subject.groups.some((group) => matters.includes(group));
}

/** Whether a clause says something besides politeness and circumstance. */
function saysMore(clause: SenseClause): boolean {
  if (clause.predicate === null) return clause.phrases.some((phrase) => subjectOf(phrase).kind !== 'neutral');
  // 「聞きたいのはそこじゃないです」
  const nominal = clause.nominal ?? asPhrase(clause);
  if (clause.predicate.kind !== 'predicate' && subjectOf(nominal).kind === 'neutral')
    return clause.denied || clause.phrases.some(({ qualifiers }) => qualifiers.length > 0);
  if (clause.predicate.kind === 'value') return false;
  return (
    !isBare(clause) ||
    clause.predicate.kind === 'predicate' ||
    subjectOf(clause.nominal ?? asPhrase(clause)).kind !== 'neutral'
  );
}

const asPhrase = (clause: SenseClause) => ({
  units: clause.predicate ? [clause.predicate] : [],
  head: clause.predicate as NonNullable<SenseClause['predicate']>,
  particle: '',
  owner: null,
  qualifiers: [],
  start: clause.start,
  end: clause.end,
});
