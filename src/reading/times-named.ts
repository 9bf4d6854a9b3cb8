import { wasHandedInBefore } from './handed-in';
import type { OwnedDay } from './owned-day';
import { phrasesOf, type SenseClause, type SensePhrase, subjectOf } from './phrases';
import type { PlacedClause } from './read-clauses';
import type { Reading } from './reading';

/** The day on which something is to be done, or of which something is asked; undefined where none is named. */
export const timeNamed = ({ days }: Reading): OwnedDay | undefined =>
  days.filter((day) => !day.denied && !isAllowance(day) && !isWholeDay(day, days)).at(-1);

/** 「4月11日は1日使える?」: all of a day that is named, and not the first of a month. */
const isWholeDay = ({ mention, clause }: OwnedDay, days: readonly OwnedDay[]): boolean =>
  /^[1一]日$/.test(mention.text) &&
  days.some((other) => other.mention !== mention && other.clause === clause) &&
  phrasesOf(clause).some(
    ({ units, particle }) => particle === '' && units.some(({ value }) => value === mention),
  );

/** 「10日くらい過ぎてもいいですか」: a length of time that is to be allowed, and no day. */
const isAllowance = ({ mention, clause }: OwnedDay): boolean =>
  mention.kind === 'since' && (clause.tail?.marks.has('may') ?? false);

/** 「今月いっぱい」 is all of it, 「4月1日まで」 up to it. */
export function reachOf({ mention, clause }: OwnedDay): 'through' | 'until' | undefined {
  const phrase = phrasesOf(clause).find(({ units }) => units.some(({ value }) => value === mention));
  if (phrase?.units.some(({ text }) => THROUGH.test(text))) return 'through';
  return phrase && /^まで(?!に)/.test(phrase.particle) ? 'until' : undefined;
}

const THROUGH = /^(?:いっぱい|一杯)$/;

/** 「出すのは4月になりそうです」「申請は3月10日を予定しています」: an application or a paper that is still to be handed in. */
export function isToBeHandedIn(day: OwnedDay, reading: Reading): boolean {
  const { owner, clause } = day;
  if (owner !== 'other' || isOver(clause)) return false;
  const after = reading.clauses[clauseAt(clause, reading) + 1];
  // 「1月25日に申請して1月28日に発行されました」
  if (clause.link === 'and' && after && isOver(after)) return false;
  return isOfHandingIn(day, reading);
}

/** 「昨日提出しました」 */
export const isHandedIn = (day: OwnedDay, reading: Reading): boolean =>
  day.owner === 'other' && isOver(day.clause) && isOfHandingIn(day, reading) && !wasHandedInBefore(reading);

function isOfHandingIn({ clause, word }: OwnedDay, reading: Reading): boolean {
  const { acts, clauses } = reading;
  const before = clauses[clauseAt(clause, reading) - 1];
  return acts.some(
    ({ act, clause: own }) =>
      (act === 'apply' && (own === clause || (own === before && word !== ''))) ||
      (act === 'hand-over' && own === clause && !isOfAnotherThing(clause)),
  );
}

const clauseAt = (clause: SenseClause, { clauses }: Reading): number =>
  clauses.indexOf(clause as PlacedClause);

/** 「新しいサーバIDが3月6日に届きます」 */
const isOfAnotherThing = ({ phrases }: SenseClause): boolean =>
  phrases.filter(isTopic).some((phrase) => {
    const subject = subjectOf(phrase);
    return (
      subject.kind === 'unknown' ||
      (subject.kind === 'listed' && !subject.groups.some((group) => HANDED_IN.has(group)))
    );
  });

const HANDED_IN = new Set(['登記', '書類', '申請']);

/** What a clause says has happened, and is no plan. */
export const isOver = ({ tail, predicate, phrases }: SenseClause): boolean =>
  tail?.marks.has('past') === true ||
  // 「届いたのは5日です」
  phrases.some(
    ({ head, qualifiers }) => head.kind === 'filler' && qualifiers.at(-1)?.tail?.marks.has('past') === true,
  ) ||
  (tail?.marks.has('state') === true && !PLANS.test(predicate?.base ?? ''));

const PLANS = /^(?:予定|計画|検討)$/;

/** 「4月の申請でも遅くない?」: the day of an application, whoever owns it. */
export const isOfApplying = ({ clause }: OwnedDay, { acts }: Reading): boolean =>
  acts.some((act) => act.act === 'apply' && act.clause === clause);

/**
 * Whether all that a message says of the day that it names, and all that it asks, is of nothing that nobody knows. What else
 * happens beside it (稟議が遅くて) does not count.
 */
export const staysOnTime = ({ clauses, asking }: Reading, day: OwnedDay | undefined): boolean =>
  clauses
    .filter((clause) => clause === day?.clause || asking.includes(clause))
    .every(({ phrases, nominal, predicate }) => {
      const asked = nominal && asking.some((clause) => clause.predicate === predicate) ? [nominal] : [];
      return [...phrases.filter(isTopic), ...asked].every((phrase) => subjectOf(phrase).kind !== 'unknown');
    });

const isTopic = ({ particle }: SensePhrase): boolean => /^(?:は|が|も|を|って|とは)/.test(particle);
