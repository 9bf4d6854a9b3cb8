import { afterAnswers } from './after-answer';
import { type DialogRun, dialogRuns } from './dialog-runs';
import { dayOf, daysOf, hourOf, type Period, spanOf } from './period';
import type {
  DialogFigures,
  EntryFigures,
  Group,
  Names,
  Outcomes,
  Rating,
  Report,
  Totals,
  Turn,
} from './types';

export interface Logged {
  /** Of the period and what follows it, in the order of their time: a dialog may end after it. */
  turns: readonly Turn[];
  ratings: readonly Rating[];
}

/** All figures of a period; pure. */
export function reportOf(
  period: Period,
  logged: Logged,
  before: Totals,
  names: Names,
  groupsOf: (questions: readonly Turn[]) => readonly Group[],
): Report {
  const own = within(period, logged);
  const { turns, questions, runs } = own;
  const { ratings } = logged;
  return {
    period,
    totals: totalsFrom(own, ratings),
    before,
    people: new Set(questions.map(({ conversation_id, user_id }) => `${conversation_id}\n${user_id}`)).size,
    days: perDay(period, questions),
    entries: entriesOf(turns, ratings, names),
    unanswered: groupsOf(questions.filter(({ outcome }) => outcome === 'unknown')),
    dialogs: dialogsOf(runs, names),
    after: afterAnswers(turns, ratings),
    channels: [...countBy(questions, ({ channel }) => names.channel(channel))]
      .map(([title, count]) => ({ title, count }))
      .sort((a, b) => b.count - a.count),
    hours: hoursOf(questions),
    comments: ratings
      .filter(({ comment }) => comment !== null && comment.trim() !== '')
      .map(({ at, rating, comment, entry_id }) => ({
        at,
        rating,
        text: comment ?? '',
        title: entry_id === null ? '' : names.entry(entry_id),
      }))
      .toReversed(),
  };
}

/** The figures that one looks at first. */
export const totalsOf = (period: Period, logged: Logged): Totals =>
  totalsFrom(within(period, logged), logged.ratings);

function totalsFrom({ questions, runs }: Within, ratings: readonly Rating[]): Totals {
  const finished = runs.filter((run) => run.finished).length;
  return {
    questions: questions.length,
    ...outcomesOf(questions),
    up: ratings.filter(({ rating }) => rating === 'up').length,
    down: ratings.filter(({ rating }) => rating === 'down').length,
    begun: runs.length,
    finished,
    left: runs.length - finished,
  };
}

type Within = ReturnType<typeof within>;

function within(period: Period, { turns: all }: Logged) {
  const { from, before } = spanOf(period);
  const isIn = ({ at }: { at: number }) => at >= from && at < before;
  const turns = all.filter(isIn);
  return { turns, questions: turns.filter(isQuestion), runs: dialogRuns(all).filter(isIn) };
}

/** A message that search answered, offered something for, or did not know. */
const isQuestion = ({ outcome }: Turn): boolean =>
  outcome === 'answer' || outcome === 'suggest' || outcome === 'unknown';

function outcomesOf(questions: readonly Turn[]): Outcomes {
  const count = (wanted: Turn['outcome']) => questions.filter(({ outcome }) => outcome === wanted).length;
  return { answer: count('answer'), suggest: count('suggest'), unknown: count('unknown') };
}

function perDay(period: Period, questions: readonly Turn[]) {
  const byDay = groupBy(questions, ({ at }) => dayOf(at));
  return daysOf(period).map((day) => ({ day, ...outcomesOf(byDay.get(day) ?? []) }));
}

function entriesOf(turns: readonly Turn[], ratings: readonly Rating[], names: Names): EntryFigures[] {
  const figures = new Map<string, EntryFigures>();
  const of = (id: string): EntryFigures => {
    const known = figures.get(id) ?? { id, title: names.entry(id), answered: 0, opened: 0, up: 0, down: 0 };
    figures.set(id, known);
    return known;
  };
  for (const { outcome, entry_id } of turns) {
    if (entry_id === null || entry_id === '') continue;
    if (outcome === 'answer') of(entry_id).answered += 1;
    if (outcome === 'opened') of(entry_id).opened += 1;
  }
  for (const { entry_id, rating } of ratings) if (entry_id !== null) of(entry_id)[rating] += 1;
  return [...figures.values()].sort(
    (a, b) => b.answered + b.opened - a.answered - a.opened || (a.id < b.id ? -1 : 1),
  );
}

function dialogsOf(runs: readonly DialogRun[], names: Names): DialogFigures[] {
  return [...groupBy(runs, ({ dialog }) => dialog)]
    .map(([id, own]) => {
      const left = own.filter(({ finished }) => !finished);
      const stops = [
        ...countBy(left, ({ fact }) => (fact === undefined ? 'はじめの案内' : names.fact(fact))),
      ];
      return {
        id,
        title: names.dialog(id),
        begun: own.length,
        finished: own.length - left.length,
        left: left.length,
        stops: stops.map(([title, count]) => ({ title, count })).sort((a, b) => b.count - a.count),
      };
    })
    .sort((a, b) => b.begun - a.begun || (a.id < b.id ? -1 : 1));
}

function hoursOf(questions: readonly Turn[]) {
  const counts = countBy(questions, ({ at }) => {
    const { hour, weekday } = hourOf(at);
    return weekday * 24 + hour;
  });
  return Array.from({ length: 7 * 24 }, (_, at) => ({
    weekday: Math.floor(at / 24),
    hour: at % 24,
    count: counts.get(at) ?? 0,
  }));
}

function groupBy<T, K>(list: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

function countBy<T, K>(list: readonly T[], keyOf: (one: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const one of list) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
}
