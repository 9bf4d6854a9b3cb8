import { isOfTheCase, isToCome } from './issue-day';
import { names } from './nouns-named';
import { type DaySpan, type OwnedDay, spanNamed } from './owned-day';
import { phrasesOf } from './phrases';
import type { Reading } from './reading';
import { isHandedIn, isOver, isToBeHandedIn } from './times-named';

/** On which day something is done with what a case is about, as far as a message says so. */
export type ActingDay =
  /** No other day than today. */
  | { kind: 'none' }
  | { kind: 'day'; day: OwnedDay }
  /** Days are told, and not on which of them it is done. */
  | { kind: 'open' };

export interface ActedOn {
  issued: DaySpan;
  /** `use`: a paper is handed in; `apply`: an application is made. */
  of: 'use' | 'apply';
  today: string;
}

/**
 * The day that a question about a thing is to be judged by, besides that of its issue: on which it is handed in, applied for
 * or asked about. 「登記簿は12月2日付です。3月末でも使えますか」「出すのは3月6日になりそうです」
 */
export function actingDay(reading: Reading, acted: ActedOn): ActingDay {
  const others = reading.days.filter((day) => isAnother(day, reading, acted));
  if (others.length === 0) return { kind: 'none' };
  const placed = others.filter(
    (day) => day.mood !== 'told' || isActedOn(day, reading, acted) || isPointedAt(day, reading),
  );
  const fitting = placed.filter((day) => isOfMatter(day, acted));
  const meant = fitting.length > 0 ? fitting : placed;
  const day = meant.at(-1);
  const same = new Set(meant.map((one) => JSON.stringify([spanNamed(one)])));
  return day !== undefined && same.size === 1 ? { kind: 'day', day } : { kind: 'open' };
}

const isActedOn = (day: OwnedDay, reading: Reading, { of }: ActedOn): boolean =>
  isToBeHandedIn(day, reading) || (of === 'use' && isHandedIn(day, reading));

/** A day that is neither that of an issue, nor an end, a length of time, today, or one on which something else happened. */
function isAnother(day: OwnedDay, reading: Reading, acted: ActedOn): boolean {
  const { mention, owner, mood, denied, ends, clause, share, over } = day;
  const { issued, today } = acted;
  const span = spanNamed(day);
  if (denied || share || mention.kind === 'since' || (over && mood === 'told')) return false;
  const ofIssue = OF_AN_ISSUE.has(owner);
  // 「明日取り直したら」
  if (ofIssue && (mood === 'supposed' || (isOfTheCase(day) && !isToCome(day, today)))) return false;
  if (mood === 'told' && (owner === 'expiry' || ends)) return false;
  // 「申し込んだのが12月19日で、発行されたのは24日」: nothing is done with it before its issue.
  if (mood === 'told' && span !== undefined && span.to < issued.from && isOver(clause)) return false;
  // 「30日」 may be a number of days.
  if (span === undefined) return isToBeHandedIn(day, reading);
  const names = (one: DaySpan) => span.from === one.from && span.to === one.to;
  if (names(issued) || names({ from: today, to: today })) return false;
  return mood !== 'told' || !isOver(clause) || isActedOn(day, reading, acted);
}

const OF_AN_ISSUE: ReadonlySet<OwnedDay['owner']> = new Set(['server-id', 'registry', 'issue']);

/** 「オンライン申請は2月中に済ませますが、書類が着くのは3月3日です」: of a paper and of an application it is another day. */
const isOfMatter = ({ clause }: OwnedDay, { of }: ActedOn): boolean =>
  names({ clauses: [clause] }, APPLYING) === (of === 'apply');

const APPLYING = ['更新', '申請', '新規'];

/** 「3月2日に役員会があり、その日に申請します」 */
function isPointedAt({ clause }: OwnedDay, { acts, clauses }: Reading): boolean {
  const next = clauses.find((_, at) => clauses[at - 1] === clause);
  return (
    next !== undefined &&
    phrasesOf(next).some(({ units }) => units.some(({ text }) => THAT_DAY.test(text))) &&
    acts.some(({ act, clause: own }) => act === 'apply' && own === next)
  );
}

const THAT_DAY = /^(?:その日|当日)/;
