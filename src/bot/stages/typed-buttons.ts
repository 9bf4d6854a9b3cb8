import { optionIn } from '../../reading/options';
import { says, yesOrNo } from '../../reading/said';
import type { Action, Button } from '../../reply/types';
import type { Stage, Turn } from '../types';
import { NONE_OF_THESE } from './answer';
import { buttons } from './buttons';
import { commands } from './commands';

/**
 * The number or the label of a button that was shown last, typed. A running dialog reads its own options, unless what was asked
 * last is whether all is to be deleted.
 */
export const typedButtons: Stage = (turn) => {
  const { stack, buttons: shown } = turn.state;
  if (turn.message.action || (stack.length > 0 && !areToForget(shown))) return null;
  const action = typedAction(turn);
  if (!action) return null;
  const pressed: Turn = { ...turn, message: { ...turn.message, action } };
  return buttons(pressed) ?? commands(pressed);
};

function typedAction({ reading, state }: Turn): Action | undefined {
  const shown = state.buttons;
  const option = optionIn(
    reading,
    shown.map(({ label }) => label),
  );
  if (option !== undefined) return shown[option]?.action;
  if (areToForget(shown)) {
    const sure = yesOrNo(reading);
    return sure === undefined ? undefined : shown[sure ? 0 : 1]?.action;
  }
  const none = shown.findIndex(({ label }) => label === NONE_OF_THESE);
  if (none < 0) return undefined;
  const yes = yesOrNo(reading);
  if (yes === false || says(reading, 'none-of-these')) return shown[none]?.action;
  return yes === true && none === 1 ? shown[0]?.action : undefined;
}

const areToForget = (shown: readonly Button[]): boolean =>
  shown.some(({ action }) => action.kind === 'forget');
