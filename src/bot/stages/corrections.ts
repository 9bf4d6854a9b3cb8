import { formOf } from '../../../dialogs';
import type { AnyForm } from '../../../dialogs/form/types';
import { foldReply } from '../../../dialogs/reading/clauses';
import { supposedDay } from '../../../dialogs/reading/supposition';
import type { Facts, FactValue } from '../../reply/types';
import { correctedPart, namesFactToChange, soundsLikeCorrection } from '../reading/corrections';
import { isDateAlone } from '../reading/date-alone';
import { asksSomething } from '../reading/questions';
import { contextOf } from '../show';
import type { Outcome, Stage, Turn } from '../types';
import { holdsMoments } from './openings';
import { startDialog } from './start';

/** 「発行日、やっぱり1/20でした」 after the result: the same case once more with that fact changed. */
export const corrections: Stage = (turn) => {
  const { finished, stack } = turn.state;
  if (!finished || stack.length > 0 || turn.message.action) return null;
  const form = formOf(finished.dialog);
  if (!form) return null;
  // A validity is pasted anew rather than corrected.
  if (form.id === 'expiry-time') return pastedAnew(turn);
  const folded = foldReply(turn.message.text);
  const named = namesFactToChange(form, finished.answered, folded);
  if (named) {
    const rest = Object.fromEntries(Object.entries(finished.known).filter(([name]) => name !== named));
    return startDialog(turn, form.id, rest, '');
  }
  const supposed = supposedDay(turn.message.text);
  if (supposed !== undefined) return otherDay(turn, form, finished.known, supposed);
  if (asksSomething(turn.message.text)) return null;
  const day = asIssueDay(form, turn.message.text);
  if (day !== turn.message.text) return otherDay(turn, form, finished.known, day);
  const changed = soundsLikeCorrection(folded)
    ? correctedFact(turn, form, finished.known, finished.answered)
    : finished.fresh && STATES.test(folded)
      ? statedOtherwise(turn, form, finished.known)
      : undefined;
  return changed ? startDialog(turn, form.id, { ...finished.known, ...changed }, '') : null;
};

/** 「間違えた、12/11/2012 23:59:59」 */
function pastedAnew(turn: Turn): Outcome | null {
  const { text } = turn.message;
  return soundsLikeCorrection(foldReply(text)) && holdsMoments(turn)
    ? startDialog(turn, 'expiry-time', {}, text)
    : null;
}

/** 「1/20だと?」 after the result: the same case with another day; a day that cannot be is said to be so, and asked for. */
function otherDay(turn: Turn, form: AnyForm, known: Facts, supposed: string): Outcome | null {
  const { issued, ...rest } = known;
  if (issued === undefined) return null;
  const reading = form.facts.issued?.read?.(supposed, contextOf(turn.world));
  if (!reading || reading.kind === 'none') return null;
  return reading.kind === 'value'
    ? startDialog(turn, form.id, { ...rest, issued: reading.value }, '')
    : startDialog(turn, form.id, rest, supposed);
}

const A_DAY = /\d[月/.-]\d|\d{8}|\d日/;
const OF_A_VALIDITY = /[:時]|有効|期限|から(?:(?!から).)*まで/;

/** A day that stands alone while a case turns on a day of issue is that day, and no validity to be converted. */
export function asIssueDay(form: AnyForm, text: string): string {
  const folded = foldReply(text);
  const isDay =
    'issued' in form.facts && isDateAlone(folded) && A_DAY.test(folded) && !OF_A_VALIDITY.test(folded);
  return isDay ? `発行日は${text}` : text;
}

const STATES = /(?:です|ます|ません|ない|だ|やで|や)[。!]*$/;

/** The facts that a correction changes: those it states, else what it says in reply to a question, the last first. */
export function correctedFact(
  turn: Turn,
  form: AnyForm,
  known: Facts,
  answered: readonly string[],
): Facts | undefined {
  if (!soundsLikeCorrection(foldReply(turn.message.text))) return undefined;
  const stated = statedOtherwise(turn, form, known);
  if (stated) return stated;
  const text = correctedPart(turn.message.text);
  for (const name of answered.toReversed()) {
    const reading = form.facts[name]?.read?.(text, contextOf(turn.world));
    if (reading?.kind === 'value' && differs(known, name, reading.value)) return { [name]: reading.value };
  }
  return undefined;
}

/** What the text states otherwise than it is known. */
function statedOtherwise(turn: Turn, form: AnyForm, known: Facts): Facts | undefined {
  const { facts } = form.state(correctedPart(turn.message.text), contextOf(turn.world), known);
  const changed = Object.entries(facts).filter((fact): fact is [string, FactValue] =>
    differs(known, fact[0], fact[1] as FactValue | undefined),
  );
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
}

const differs = (known: Facts, name: string, value: FactValue | undefined): value is FactValue =>
  value !== undefined && name in known && JSON.stringify(value) !== JSON.stringify(known[name]);
