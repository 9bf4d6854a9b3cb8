import { formOf } from '../../../dialogs';
import type { AnyForm } from '../../../dialogs/form/types';
import { foldReply } from '../../../dialogs/reading/clauses';
import type { Facts, FactValue } from '../../reply/types';
import { namesFactToChange, soundsLikeCorrection } from '../reading/corrections';
import { asksSomething } from '../reading/questions';
import { contextOf } from '../show';
import type { Stage, Turn } from '../types';
import { startDialog } from './start';

/** 「発行日、やっぱり1/20でした」 after the result: the same case once more with that fact changed. */
export const corrections: Stage = (turn) => {
  const { finished, stack } = turn.state;
  if (!finished || stack.length > 0 || turn.message.action) return null;
  const form = formOf(finished.dialog);
  // A validity is pasted anew rather than corrected.
  if (!form || form.id === 'expiry-time') return null;
  const folded = foldReply(turn.message.text);
  const named = namesFactToChange(form, finished.known, folded);
  if (named) {
    const rest = Object.fromEntries(Object.entries(finished.known).filter(([name]) => name !== named));
    return startDialog(turn, form.id, rest, '');
  }
  if (asksSomething(turn.message.text)) return null;
  const worded = soundsLikeCorrection(folded);
  if (!worded && !(finished.fresh && /(?:です|ます|ません|ない|だ|やで|や)[。!]*$/.test(folded))) return null;
  const changed = changedFact(turn, form, finished.known, worded ? finished.answered : []);
  return changed ? startDialog(turn, form.id, { ...finished.known, ...changed }, '') : null;
};

/** What the text states otherwise than it is known; else what it says in reply to one of the questions, the last first. */
function changedFact(
  turn: Turn,
  form: AnyForm,
  known: Facts,
  answered: readonly string[],
): Facts | undefined {
  const { text } = turn.message;
  const context = contextOf(turn.world);
  const differs = (name: string, value: FactValue | undefined): value is FactValue =>
    value !== undefined && name in known && JSON.stringify(value) !== JSON.stringify(known[name]);
  const stated = Object.entries(form.state(text, context, known).facts).filter(
    (fact): fact is [string, FactValue] => differs(fact[0], fact[1] as FactValue | undefined),
  );
  if (stated.length > 0) return Object.fromEntries(stated);
  for (const name of answered.toReversed()) {
    const reading = form.facts[name]?.read?.(text, context);
    if (reading?.kind === 'value' && differs(name, reading.value)) return { [name]: reading.value };
  }
  return undefined;
}
