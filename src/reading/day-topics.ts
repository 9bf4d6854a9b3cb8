import type { ActName } from '../knowledge/vocabulary';
import { eventsOf } from './day-events';
import { saysWhoseDay } from './day-was-of';
import { groupsOf, isReplyOf, phrasesOf, type SenseClause, type SensePhrase, subjectOf } from './phrases';
import { pointsBack } from './pointers';
import { isAsked } from './statements';

/** What the clauses before one say that a day in it may be the day of, as topics: the nearest first. */
export function topicsBefore(clauses: readonly SenseClause[], at: number): SensePhrase[] {
  const [before, clause] = [clauses[at - 1], clauses[at]];
  if (before === undefined || clause === undefined) return [];
  const spoken = isDayAlone(clause) && before.mark !== '' ? datesSpokenOf(clauses.slice(0, at)) : [];
  if (spoken.length > 0) return spoken;
  const goesOn = (before.link !== 'end' && before.link !== 'and') || refersBack(clause);
  if (!goesOn && !(opensWithDay(clause) && before.mark === '')) return [];
  // 「謄本とったの、11/30」
  if (!goesOn && before.tail?.marks.has('noun')) return [deedOf(before)];
  // 「発行日、1月21日なんですが」
  if (!goesOn && !isLabel(before)) return [];
  // 「前の期限が4月10日でしたが、今は…」: what was so before is set against it.
  if (clause.phrases.some(isNow)) return [];
  // 「12月1日に発行してもらいましたが、出せるのは3月2日です」: what is done on that day is said, and is no issue.
  if (clause.phrases.some(isOtherDeed)) return [];
  const looked = isReplyOf(before.predicate, 'look-up');
  const nouns =
    before.nominal && !looked && !isDone(before) ? [before.nominal, ...before.phrases] : before.phrases;
  // 「2月1日と言われたけど本当は1月2日」: one day is not what another is the day of.
  const named = nouns.filter(({ head }) => head.kind !== 'value');
  const seen = before.link === 'supposes' && (looked || before.predicate?.kind === 'predicate');
  return (seen ? named.filter(isOfSomething) : named).map((phrase) => ({ ...phrase, particle: 'は' }));
}

/** 「老眼鏡をかけて見たら、10月30日でした」「紙を見たら…」: how it was seen and on what, and not whose day it is. */
function isOfSomething(phrase: SensePhrase): boolean {
  const subject = subjectOf(phrase);
  return subject.kind === 'listed' && subject.groups.some((group) => group !== '書類');
}

/** 「12月1日に電話して15日に発行されました」: a deed, and no thing that goes on. */
const isDone = ({ link, predicate, tail }: SenseClause): boolean =>
  link === 'and' &&
  predicate?.word?.detail === 'サ変接続' &&
  // 「発行されて今日で20日目」
  eventsOf(predicate).every(({ event }) => event !== 'issue') &&
  tail !== null &&
  !tail.denied &&
  // 「申請書の控えで」 ends in で alone.
  tail.end - predicate.end >= 'して'.length;

const isOtherDeed = ({ head, particle, qualifiers }: SensePhrase): boolean => {
  const deed = qualifiers.at(-1)?.predicate;
  return (
    head.kind === 'filler' &&
    /^(?:は|が)$/.test(particle) &&
    deed?.found.some(({ sense }) => sense.kind === 'act' && HANDS_IN.has(sense.line.act)) === true
  );
};

const HANDS_IN = new Set<ActName>(['apply', 'hand-over']);

const isNow = ({ head, particle }: SensePhrase): boolean =>
  /^(?:今|いま|現在|現行)$/.test(head.text) && particle.startsWith('は');

/** A noun that names something: no day, and no 「訂正」. */
const isLabel = ({ nominal }: SenseClause): boolean =>
  nominal !== null &&
  nominal.head.kind !== 'value' &&
  nominal.head.found.every(({ sense }) => sense.kind !== 'reply' && sense.kind !== 'talk');

/** 「それなら…」: of what was spoken of before. */
const refersBack = ({ others, phrases }: SenseClause): boolean =>
  others.some(({ text }) => text.startsWith('それ')) ||
  phrases.some(({ head, particle }) => head.text.startsWith('それ') && /^(?:は|が|なら)?$/.test(particle));

const opensWithDay = ({ phrases, predicate }: SenseClause): boolean =>
  (phrases[0]?.units[0] ?? predicate)?.kind === 'value';

/** What was done, as the topic that 「…のは」 makes of it. */
function deedOf(clause: SenseClause): SensePhrase {
  const { start, end } = clause;
  const head = { kind: 'filler' as const, start: end, end, text: 'の', base: 'の', found: [] };
  return { head, units: [head], particle: 'は', owner: null, qualifiers: [clause], start, end };
}

const isDayAlone = ({ phrases, nominal, predicate }: SenseClause): boolean =>
  predicate?.kind === 'value' &&
  phrases.length === 0 &&
  nominal?.owner === null &&
  nominal.units.length === 1;

/**
 * 「請求書の発行日でもいい? 1月31日だけど」「登記簿の話です。2月1日です」: whose date is spoken of in the sentence before. What only points there
 * (「それでもいい?」) is looked past.
 */
function datesSpokenOf(before: readonly SenseClause[]): SensePhrase[] {
  const last = before.findLast((clause) => !onlyPoints(clause));
  // 「今のは請求書の日付でした。1月31日です」 sets the day against that one.
  if (last === undefined || last.denied || saysWhoseDay(last)) return [];
  return phrasesOf(last)
    .filter(
      (phrase) =>
        phrase.head.kind !== 'value' && (namesDate(phrase) || (isMatterOf(phrase, last) && !isAsked(last))),
    )
    .map((phrase) => ({ ...phrase, particle: 'は' }));
}

const onlyPoints = (clause: SenseClause): boolean =>
  pointsBack({ clauses: [clause] }) &&
  phrasesOf(clause).every((phrase) => subjectOf(phrase).kind === 'neutral');

const namesDate = (phrase: SensePhrase): boolean =>
  groupsOf(phrase).some((group) => group === '発行日' || group === '期限');

/** 「登記簿の話です」「登記簿です」 */
const isMatterOf = (phrase: SensePhrase, { nominal }: SenseClause): boolean =>
  phrase === nominal && subjectOf(phrase).kind === 'listed';
