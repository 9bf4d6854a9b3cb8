import { eventsOf } from './day-events';
import type { SenseClause, SensePhrase } from './phrases';

/** What somebody went out for, with the phrases of both clauses. */
interface Errand {
  said: SenseClause;
  /** The noun that it is said of in front of it. */
  qualified: SensePhrase | null;
}

/**
 * 「先週の月曜に法務局行って取ってきました」「昨日窓口に寄ってもらったやつ」: who goes somewhere and gets a paper there tells the day on which it was got.
 * Undefined where a clause is no such way.
 */
export function errandOf(clause: SenseClause, next: SenseClause | undefined): Errand | undefined {
  if (clause.link !== 'and' || clause.denied || !isWay(clause) || next === undefined) return undefined;
  const noun = next.nominal ?? next.phrases[0] ?? null;
  const around = noun?.qualifiers.at(-1);
  const [said, qualified] = around && gets(around) ? [around, noun] : [next, null];
  const before = clause.phrases.filter(isKept);
  return gets(said) ? { said: { ...said, phrases: [...before, ...said.phrases] }, qualified } : undefined;
}

/** The day and what it is all about, and not where one went. */
const isKept = ({ head, particle }: SensePhrase): boolean =>
  head.kind === 'value' || /^(?:は|が|も|なら)/.test(particle);

const gets = ({ predicate, denied, phrases }: SenseClause): boolean =>
  !denied &&
  predicate !== null &&
  eventsOf(predicate).some(({ event }) => event === 'issue') &&
  phrases.every(({ head }) => head.kind !== 'value');

/** 「法務局行って」 is spelt like 「手続きを行って」, of which something is done. */
const isWay = ({ predicate, phrases }: SenseClause): boolean =>
  predicate !== null &&
  (WAYS.has(predicate.base) ||
    (predicate.base === '行う' && phrases.every(({ particle }) => particle !== 'を')));

const WAYS = new Set([
  '行く',
  'いく',
  '寄る',
  '立ち寄る',
  '出向く',
  '出かける',
  '出掛ける',
  '赴く',
  '訪れる',
  '並ぶ',
  '来る',
  '通う',
]);
