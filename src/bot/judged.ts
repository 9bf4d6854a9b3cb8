import { todayOf } from '../../dialogs/form/days';
import type { AnyForm, Conclusion, Decided, FormContext } from '../../dialogs/form/types';
import { actingDay } from '../reading/acting-day';
import { endAsked } from '../reading/last-day';
import { names } from '../reading/nouns-named';
import type { DaySpan, OwnedDay } from '../reading/owned-day';
import type { Reading } from '../reading/reading';
import { isOver } from '../reading/times-named';
import { agreesWith, type Holds } from '../reading/yes-no-questions';
import type { Facts } from '../reply/types';
import { dayMeant, onAnotherDay, textOf, type Verdict } from './on-another-day';
import { wording, yesNo } from './wording';

/** What the facts of a dialog come to, for a question that came with them. */
export interface Case {
  reading: Reading;
  form: AnyForm;
  known: Facts;
  context: FormContext;
}

/** What a case comes to. A question with yes or no is judged by the day on which something is done, and by no other. */
export function concluded(told: Case): string {
  if (isStillToBeIssued(told)) return supposedly(told);
  const conclusion = told.form.conclude(told.known, told.context);
  const ends = isEnd(told, conclusion);
  if (ends !== undefined) return `${yesNo(ends)}、${conclusion.text}`;
  const verdict = verdictOf(told);
  if (verdict === 'open') return conclusion.bounded ?? conclusion.text;
  return verdict ? textOf(verdict) : affirmed(told.reading, conclusion);
}

/** Whether the day that is asked to be the last, or the first, is. */
function isEnd({ reading, context }: Case, { result }: Conclusion): boolean | undefined {
  const asked = endAsked(reading);
  const end = asked?.end === 'last' ? result?.validThrough : result?.firstDay;
  if (asked === undefined || typeof end !== 'string') return undefined;
  const day = dayMeant(asked.day, end, context);
  return day === undefined ? undefined : day === end;
}

const isStillToBeIssued = ({ known: { issued }, context }: Case): boolean =>
  typeof issued === 'object' && (issued as DaySpan).from > todayOf(context);

/** What a case would come to, said to be supposed. */
export function supposedly(told: Case): string {
  const { text, bounded } = told.form.conclude(told.known, told.context);
  const verdict = verdictOf(told);
  if (verdict === 'open') return [wording.supposed, bounded ?? text].join('\n');
  return (verdict ? [verdict.said, wording.supposed, verdict.more] : [wording.supposed, text]).join('\n');
}

/** What is decided of a case so far, in the same way. */
export function decidedSoFar(told: Case, decided: Decided): string {
  const verdict = decided.holds ? verdictOf(told) : null;
  if (verdict === 'open') return decided.text;
  return verdict?.said ?? affirmed(told.reading, decided);
}

/** Today's verdict is left out where another day is told; `open` where it cannot be told which, and it makes a difference. */
function verdictOf({ reading, form, known, context }: Case): Verdict | 'open' | null {
  const { holds } = form.conclude(known, context);
  const { issued } = known;
  const then = form.id === 'expiry-time' ? timeAsked(reading) : undefined;
  if (holds && then) return onAnotherDay(reading, form, known, context, then);
  if (!holds || typeof issued !== 'object') return null;
  if (isOfBoth(reading, holds)) return 'open';
  const acting = actingDay(reading, { issued: issued as DaySpan, of: holds.of, today: todayOf(context) });
  if (acting.kind === 'none') return null;
  const verdict = acting.kind === 'day' ? onAnotherDay(reading, form, known, context, acting.day) : null;
  if (verdict) return verdict;
  const later = form.conclude(known, { ...context, now: context.now.plus({ years: 1 }) }).holds;
  return later?.good === holds.good ? null : 'open';
}

/** 「End Date: 08/05/2026 23:59:59 GMT のやつ、8月6日朝9時にはもうダメ?」: asked of another time than the end that is told. */
function timeAsked({ days }: Reading): OwnedDay | undefined {
  const told = days.filter(({ owner, mood }) => owner === 'expiry' && mood === 'told');
  // 「昨日で切れちゃいました?」 asks for the end itself.
  const [then, ...more] = days.filter(
    ({ mood, denied, clause }) => mood === 'asked' && !denied && !isOver(clause),
  );
  return told.length > 0 && more.length === 0 ? then : undefined;
}

/** 「サーバIDは2月1日、登記簿は12月5日発行。更新の日に登記簿は使えますか」: nobody can tell of which of the two a yes would be. */
function isOfBoth({ days, asking }: Reading, { of }: Holds): boolean {
  const owners = new Set(days.filter(({ mood }) => mood === 'told').map(({ owner }) => owner));
  const both = owners.has('registry') && owners.has('server-id');
  if (!both) return false;
  // 「更新の日に使える?」 asks of the paper, 「更新できる?」 of the application.
  const clauses = of === 'use' ? asking : asking.map((clause) => ({ ...clause, phrases: [] }));
  return names({ clauses }, APPLYING) === (of === 'use');
}

const APPLYING = ['更新', '更新日', '申請', '新規'];

/** A question that can be answered with yes or no begins with it. */
export function affirmed(reading: Reading, { holds, text }: Decided): string {
  const agrees = holds && agreesWith(reading, holds);
  return agrees === undefined ? text : `${yesNo(agrees)}、${text}`;
}
