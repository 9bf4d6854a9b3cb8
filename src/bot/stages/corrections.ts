import { formOf } from '../../../dialogs';
import { nearTo, readIssueDay, todayOf } from '../../../dialogs/form/days';
import type { AnyForm } from '../../../dialogs/form/types';
import { putRight } from '../../dates';
import { isWeekday } from '../../reading/acts';
import { isOfAnother } from '../../reading/another';
import { factToChange } from '../../reading/changes';
import { isHowFar, isOff, partsPutRight } from '../../reading/date-parts';
import { dayWasOf } from '../../reading/day-was-of';
import { isOfACase } from '../../reading/owned-day';
import { asIfAsked, type Reading } from '../../reading/reading';
import { speaksOfDaysAlone, takesBack } from '../../reading/said';
import { hasNoOwnSubject } from '../../reading/subject-words';
import type { Facts, FactValue } from '../../reply/types';
import { contextOf, say } from '../show';
import type { Outcome, Stage, Turn } from '../types';
import { wording } from '../wording';
import { correctValidity } from './correct-validity';
import { judgedResult } from './judged-result';
import { startDialog } from './start';
import { wasOfAnother } from './was-of-another';

/** 「発行日、やっぱり1/20でした」 after the result: the same case once more with that fact changed. */
export const corrections: Stage = (turn) => {
  const { finished, stack } = turn.state;
  const { reading } = turn;
  if (!finished || stack.length > 0 || turn.message.action) return null;
  const form = formOf(finished.dialog);
  if (!form) return null;
  if (form.id === 'expiry-time')
    return correctValidity(turn, finished.known) ?? judgedResult(turn, form, finished.known);
  const day =
    wasOfAnother(turn, form, finished.known) ??
    otherPart(turn, form, finished.known) ??
    otherDay(turn, form, finished.known);
  if (day) return day;
  const named = changedFact(form, finished.answered, reading);
  if (named) {
    const rest = Object.fromEntries(Object.entries(finished.known).filter(([name]) => name !== named));
    return startDialog(turn, form.id, rest, null);
  }
  const judged = judgedResult(turn, form, finished.known);
  if (judged) return judged;
  if (reading.asks) return null;
  const fresh = finished.fresh || takesBack(reading);
  const changed = fresh ? toldOtherwise(turn, form, finished.known, finished.answered) : undefined;
  if (changed) return startDialog(turn, form.id, { ...finished.known, ...changed }, null);
  return finished.fresh && toldAgain(turn, form, finished.known)
    ? startDialog(turn, form.id, finished.known, null)
    : null;
};

/** The fact that the person wants to say anew. */
export function changedFact(
  form: AnyForm,
  answered: readonly string[],
  reading: Reading,
): string | undefined {
  const facts = answered.flatMap((name) => {
    const fact = form.facts[name];
    return fact ? [{ name, matters: fact.matters }] : [];
  });
  return factToChange(reading, facts);
}

/** 「1/20だと?」 after the result: the same case with another day; a day that cannot be is said to be so, and asked for. */
function otherDay(turn: Turn, form: AnyForm, known: Facts): Outcome | null {
  const { issued, ...rest } = known;
  const { reading } = turn;
  const days = reading.days.filter(({ clause }) => !isHowFar(clause));
  const of = form.id === 'registry-certificate' ? 'registry' : 'server-id';
  const own =
    days.length > 0 &&
    days.every(
      (day) =>
        day.owner === 'nobody' || day.owner === 'issue' || day.owner === of || isOfAnother(day, reading.told),
    );
  // 「その日は日曜ですけど受け付けてますか」 asks about a day, and names none.
  if (reading.asks && days.every(({ mention }) => isWeekday(mention.text))) return null;
  // 「やっぱり、眼鏡をかけて見たら10月30日でした」
  const right = days.filter(({ denied }) => !denied);
  const wasWrong = takesBack(reading) || isOff(reading) || dayWasOf(reading) !== undefined;
  const corrects = wasWrong && right.length === 1 && !reading.asks;
  // 「じゃあ先週取り直した2月12日のほうは?」
  const asksOfIt = reading.asks && right.length === 1 && right.every(isOfACase) && hasNoOwnSubject(reading);
  if (issued === undefined || !own || !(corrects || asksOfIt || speaksOfDaysAlone(reading))) return null;
  const told: Reading = {
    ...reading,
    days: days.map((day) => ({
      ...day,
      mood: 'told',
      ...(isOfAnother(day, reading.told) && { owner: 'nobody' as const }),
    })),
  };
  const day = readIssueDay(told, { of, asked: true, ...nearTo(issued) }, contextOf(turn.world));
  if (day.kind === 'none') return null;
  return day.kind === 'value'
    ? startDialog(turn, form.id, { ...rest, issued: day.value }, null)
    : startDialog(turn, form.id, rest, told);
}

/** 「年は2026です」「月と日が逆でした」: the day of issue with that part put right; one that cannot be is asked for anew. */
function otherPart(turn: Turn, form: AnyForm, known: Facts): Outcome | null {
  const { issued, ...rest } = known;
  const parts = partsPutRight(turn.reading);
  const { within } = nearTo(issued);
  if (parts === undefined || within?.from === undefined) return null;
  // 「12月20日だったと思う」「2024年のです」: of a stretch of days only the year can be put right.
  if (within.from !== within.to && (parts.year === undefined || Object.keys(parts).length > 1)) return null;
  const [from, to] = [putRight(within.from, parts), putRight(within.to, parts)];
  if (from !== undefined && to !== undefined && to <= todayOf(contextOf(turn.world)))
    return startDialog(turn, form.id, { ...rest, issued: { from, to } }, null);
  const asked = startDialog(turn, form.id, rest, null);
  if (to === undefined) return asked;
  return { ...asked, replies: [say(wording.afterToday(to)), ...asked.replies] };
}

/** 「そのサーバには何も入っていません」, which the result stands on already. */
function toldAgain({ reading, world }: Turn, form: AnyForm, known: Facts): boolean {
  const { facts } = form.state(reading, contextOf(world), known, null);
  const stated = Object.entries(facts).filter(([, value]) => value !== undefined);
  return (
    stated.length > 0 &&
    stated.every(([name, value]) => JSON.stringify(value) === JSON.stringify(known[name]))
  );
}

/** The facts that a correction changes: those it states, else what it says in reply to a question, the last first. */
function toldOtherwise(
  turn: Turn,
  form: AnyForm,
  known: Facts,
  answered: readonly string[],
): Facts | undefined {
  const context = contextOf(turn.world);
  const { facts } = form.state(turn.reading, context, known, null);
  const stated = Object.entries(facts).filter((fact): fact is [string, FactValue] =>
    differs(known, fact[0], fact[1] as FactValue | undefined),
  );
  if (stated.length > 0) return Object.fromEntries(stated);
  for (const name of answered.toReversed()) {
    const reading = asIfAsked(turn.reading, name);
    if (!reading.told.statements.some(({ fact, mood }) => fact === name && mood === 'told')) continue;
    const answer = form.facts[name]?.read?.(reading, context);
    if (answer?.kind === 'value' && differs(known, name, answer.value)) return { [name]: answer.value };
  }
  return undefined;
}

const differs = (known: Facts, name: string, value: FactValue | undefined): value is FactValue =>
  value !== undefined && name in known && JSON.stringify(value) !== JSON.stringify(known[name]);
