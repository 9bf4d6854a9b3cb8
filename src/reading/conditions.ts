import type { AnyCondition, Condition } from '../knowledge/types';
import { seeksAgreement } from '../language/grammar/agreement';
import { begins, mentions } from './mentions';
import { names } from './nouns-named';
import { groupsOf, isOpen, type SenseClause, type SensePhrase, subjectOf } from './phrases';
import type { Reading } from './reading';
import { isAsked } from './statements';

/** Whether what a message says is the case that a condition describes. */
export function meets(condition: AnyCondition | undefined, reading: Reading): boolean {
  return conditionsOf(condition).some((one) => holds(one, reading));
}

/** The conditions of which one is enough; none is no condition that anything meets. */
export const conditionsOf = (condition: AnyCondition | undefined): readonly Condition[] =>
  condition === undefined ? [] : Array.isArray(condition) ? condition : [condition as Condition];

function holds(condition: Condition, reading: Reading): boolean {
  const { facts = {}, names: named = [], does: done = [], said = [], unsaid = [], only, asks } = condition;
  const speaks = (word: string) => mentions(reading, word);
  return (
    Object.entries(facts).every(([fact, value]) => isSaid(reading, fact, value)) &&
    named.every((group) => names(reading, [group])) &&
    // 「サーバは止まっていません」 is no outage.
    done.every((act) => reading.acts.some((one) => one.act === act && !isNoOutage(one))) &&
    said.every((words) => words.some(speaks)) &&
    !unsaid.some(speaks) &&
    (only === undefined || speaksOnlyOf(reading, only)) &&
    (asks === undefined || asksSo(reading, asks))
  );
}

/** 「止まってはいませんが」; 動く is listed as an outage where it is denied. */
const isNoOutage = ({ act, denied, word }: Reading['acts'][number]): boolean =>
  act === 'outage' && denied && STOPS.has(word);
const STOPS = new Set(['止まる', '落ちる', '停止']);

function isSaid(reading: Reading, fact: string, value: boolean): boolean {
  const counted = countedOf(reading, fact);
  // 「名前を変える場合も同じ?」: both ways is neither.
  return counted.length > 0 && counted.every((statement) => statement.value === value);
}

function countedOf({ told }: Reading, fact: string): Reading['told']['statements'] {
  const said = told.statements.filter((statement) => statement.fact === fact);
  // 「バックアップもありません。復旧できますか」: what is only asked counts where nothing else is said.
  const stated = said.filter(({ mood, within }) => mood !== 'asked' || within);
  return stated.length > 0 ? stated : said;
}

/** Whether something is told that these facts cannot be, with these values. */
export const contradicts = (facts: Readonly<Record<string, boolean>>, reading: Reading): boolean =>
  Object.entries(facts).some(([fact, value]) => isSaid(reading, fact, !value));

function speaksOnlyOf({ clauses }: Reading, { groups, words }: NonNullable<Condition['only']>): boolean {
  const fits = (phrase: SensePhrase): boolean => {
    const subject = subjectOf({ ...phrase, owner: null });
    const own =
      subject.kind === 'neutral' ||
      groupsOf({ ...phrase, owner: null }).some((group) => groups.includes(group)) ||
      phrase.units.some((unit) => words.some((word) => begins(unit, word)));
    return own && (phrase.owner === null || fits(phrase.owner)) && phrase.qualifiers.every(within);
  };
  const within = (clause: SenseClause): boolean =>
    clause.phrases.every(fits) && (clause.nominal === null || fits(clause.nominal));
  return clauses.every(within);
}

function asksSo(reading: Reading, asks: NonNullable<Condition['asks']>): boolean {
  const questions = reading.clauses.filter((clause) => isAsked(clause));
  const ending = reading.analysed.sentences.find((sentence) => sentence.asks);
  const asksSomething = questions.length > 0 || reading.asks || ending !== undefined;
  if (asks === 'nothing') return !asksSomething;
  if (asks === 'any' || !asksSomething) return asksSomething;
  const last = questions.at(-1) ?? reading.clauses.at(-1);
  const open =
    last === undefined || isOpen(last) || (questions.length === 0 && WANTS.test(ending?.text ?? '教え'));
  if (asks === 'open') return open;
  const denied = questions.length > 0 && last !== undefined && last.denied && !seeksAgreement(last);
  return !open && denied === (asks === 'denied');
}

/** Asks to be told rather than yes or no. */
const WANTS = /教え|おしえ|知りた|ください|下さい|くれ|ほしい|欲しい|願い|わから|分から/;
