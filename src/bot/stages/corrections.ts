import { formOf } from '../../../dialogs';
import { begin } from '../../../dialogs/form/engine';
import { foldReply } from '../../../dialogs/reading/clauses';
import { contextOf } from '../show';
import type { Stage } from '../types';
import { startDialog } from './start';

const CORRECTS =
  /やっぱ|やはり|訂正|間違え|間違い|まちがえ|じゃな(?:く|い)|ではな(?:く|い)|実は|直し|修正|正しくは|さっきの/;

/** 「発行日、やっぱり1/20でした」 after the result: the same case once more with that fact changed. */
export const corrections: Stage = (turn) => {
  const { finished, stack } = turn.state;
  const { text, action } = turn.message;
  const folded = foldReply(text);
  if (!finished || stack.length > 0 || action || !CORRECTS.test(folded)) return null;
  const form = formOf(finished.dialog);
  if (!form) return null;
  const context = contextOf(turn.world);
  const said = Object.entries(form.state(text, context, {}).facts);
  const changed = said.some(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(finished.known[name]),
  );
  if (changed) return startDialog(turn, form.id, finished.known, text);
  const named = Object.entries(form.facts).find(
    ([name, fact]) => name in finished.known && fact?.named.test(folded),
  )?.[0];
  if (!named) return null;
  const rest = Object.fromEntries(Object.entries(finished.known).filter(([name]) => name !== named));
  return begin(form, rest, '', context).kind === 'ask' ? startDialog(turn, form.id, rest, '') : null;
};
