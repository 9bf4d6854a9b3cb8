import { isReplyOf, type SenseClause, type SensePhrase, subjectOf } from './phrases';

/** What a clause before says that a day behind it may be the day of, as topics: the nearest first. */
export function topicsBefore(before: SenseClause | undefined, clause: SenseClause): SensePhrase[] {
  if (before === undefined) return [];
  const goesOn = (before.link !== 'end' && before.link !== 'and') || refersBack(clause);
  if (!goesOn && !(opensWithDay(clause) && before.mark === '')) return [];
  // 「謄本とったの、11/30」
  if (!goesOn && before.tail?.marks.has('noun')) return [deedOf(before)];
  // 「発行日、1月21日なんですが」
  if (!goesOn && !isLabel(before)) return [];
  // 「前の期限が4月10日でしたが、今は…」: what was so before is set against it.
  if (clause.phrases.some(isNow)) return [];
  const looked = isReplyOf(before.predicate, 'look-up');
  const nouns = before.nominal && !looked ? [before.nominal, ...before.phrases] : before.phrases;
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
