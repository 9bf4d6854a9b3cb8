import { foldReply } from '../../../dialogs/reading/clauses';
import { readOptionNumber } from '../../../dialogs/reading/option-number';
import { readYesNo } from '../../../dialogs/reading/yes-no';
import type { Action } from '../../reply/types';
import type { Stage, Turn } from '../types';
import { NONE_OF_THESE } from './answer';
import { buttons } from './buttons';
import { commands } from './commands';

const NONE =
  /^(?:どれで?も?(?:ない|ありません|違う|ちがう|無い)|該当(?:なし|しない|しません)|当てはまらない|ない|ありません|違い?ます?|ちが(?:う|います))(?:です)?[。!]*$/;

/** The number or the label of a button that was shown last, typed. A running dialog reads its own options. */
export const typedButtons: Stage = (turn) => {
  if (turn.message.action || turn.state.stack.length > 0) return null;
  const action = typedAction(turn);
  if (!action) return null;
  const pressed: Turn = { ...turn, message: { ...turn.message, action } };
  return buttons(pressed) ?? commands(pressed);
};

function typedAction({ message: { text }, state }: Turn): Action | undefined {
  const shown = state.buttons;
  const number = readOptionNumber(text, shown.length);
  if (number !== undefined) return shown[number]?.action;
  const folded = foldReply(text).replace(/(?<![。!])[。!]+$/, '');
  const labelled = shown.find(({ label }) => foldReply(label) === folded);
  if (labelled) return labelled.action;
  if (shown.at(-1)?.label !== NONE_OF_THESE) return undefined;
  const yes = readYesNo(folded);
  if (NONE.test(folded) || yes === false) return shown.at(-1)?.action;
  return yes === true && shown.length === 2 ? shown[0]?.action : undefined;
}
