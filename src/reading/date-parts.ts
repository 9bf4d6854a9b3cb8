import type { DateParts } from '../dates';
import type { PlacedClause } from './read-clauses';
import type { Reading } from './reading';
import { takesBack } from './said';
import { isOfAnotherThing } from './side-named';

type Part = 'year' | 'month' | 'day';

const NUMBER = /^(?:令和|平成|西暦|r)?(\d{1,4})([年月日]?)$/;
const PARTS: Readonly<Record<string, Part>> = { 年: 'year', 月: 'month', 日: 'day' };

/** 「年は2026です」「7年じゃなくて8年」「21日の間違いでした」: a part of a date, and which; undefined where none is put right. */
export function partsPutRight(reading: Reading): DateParts | undefined {
  if (swaps(reading)) return reading.asks ? undefined : { swapped: true };
  const named =
    reading.clauses.some((clause) => topicOf(clause) !== undefined) || takesBack(reading) || isOff(reading);
  return named ? partsSaid(reading) : undefined;
}

/** Whether a day is said with its year: 2027-01-01, 令和9年1月1日, R9.1.1. */
export const namesYear = (day: string): boolean => /\d{4}|年|^[rhs]\d/i.test(day);

/** The parts of a date that a message says, whatever they are of, with those that it says are wrong. */
export function partsSaid({ clauses, asks }: Reading): DateParts | undefined {
  if (asks) return undefined;
  const parts: DateParts = {};
  for (const clause of clauses) {
    const said = numberIn(clause);
    if (said === undefined) continue;
    // 「会議は28日でした」
    if (isOfAnotherThing(clause)) return undefined;
    if (!clause.denied) parts[said.part] = said.number;
    else if (said.part === 'year') parts.notYear = said.number;
    else if (said.part === 'day') parts.notDay = said.number;
  }
  const { notYear: _year, notDay: _day, ...right } = parts;
  return Object.keys(right).length > 0 ? parts : undefined;
}

function numberIn(clause: PlacedClause): { part: Part; number: number } | undefined {
  const { nominal } = clause;
  if (!nominal) return undefined;
  // 「21日の間違い」
  const named = nominal.owner && nominal.units.some(isReply) ? nominal.owner.units : nominal.units;
  // 「2024年のです」
  const units = named.filter(({ text }) => text !== 'の');
  const [, digits, unit = ''] = NUMBER.exec(units.map(({ text }) => text).join('')) ?? [];
  const part = PARTS[unit] ?? topicOf(clause);
  return digits === undefined || part === undefined ? undefined : { part, number: Number(digits) };
}

const isReply = ({ found }: { found: readonly { sense: { kind: string } }[] }): boolean =>
  found.some(({ sense }) => sense.kind === 'reply');

/** 「年は…」 */
function topicOf({ phrases, nominal }: PlacedClause): Part | undefined {
  const topic = nominal ? phrases.find(({ particle }) => /^(?:は|が)$/.test(particle)) : undefined;
  return topic && topic.units.length === 1 ? PARTS[topic.head.text] : undefined;
}

/** 「月と日が逆でした」 */
const swaps = ({ acts }: Reading): boolean =>
  acts.some(({ act, denied, clause: { phrases } }) => {
    const texts = phrases.map(({ head }) => head.text);
    return act === 'opposite' && !denied && texts.includes('月') && texts.includes('日');
  });

/** 「一日ずれてる、21日」: how far the date is off, and which it is. */
export const isOff = ({ clauses }: Reading): boolean => clauses.some(isHowFar);

export const isHowFar = ({ predicate, phrases }: Pick<PlacedClause, 'predicate' | 'phrases'>): boolean =>
  predicate !== null &&
  /^(?:ずれる|違う|ちがう)$/.test(predicate.base) &&
  phrases.some(({ head }) => HOW_FAR.test(head.text));

const HOW_FAR = /^(?:[一二三1-3]日|[一1]年|[一1](?:か|ヶ|ヵ)月)$/;
