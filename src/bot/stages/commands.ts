import { formOf } from '../../../dialogs';
import { explain, goBack } from '../../../dialogs/form/engine';
import type { DialogId } from '../../knowledge/types';
import type { Command } from '../../knowledge/vocabulary';
import type { Button } from '../../reply/types';
import { contextOf, resume, say, showStep } from '../show';
import { freshState } from '../state';
import type { Outcome, Stage, Turn } from '../types';
import { forgetButtons, menuButtons, wording } from '../wording';
import { reachHuman } from './person';
import { startDialog } from './start';

/** キャンセル, 戻る, 最初から, ヘルプ, メニュー and 担当者, typed or pressed; they work everywhere. */
export const commands: Stage = (turn) => {
  const { action } = turn.message;
  const command = action?.kind === 'command' ? action.command : action ? undefined : turn.reading.command;
  return command ? run(command, { ...turn, state: { ...turn.state, paused: null, offered: null } }) : null;
};

function run(command: Command, turn: Turn): Outcome {
  const top = turn.state.stack.at(-1);
  const form = top && formOf(top.dialog);
  const context = contextOf(turn.world);
  if (command === 'agent') return reachHuman(turn);
  if (command === 'forget')
    return { state: turn.state, replies: [say(wording.confirmForget, forgetButtons)], traces: [] };
  if (!top || !form) {
    if (command === 'help' || command === 'menu') return withReply(turn, wording.menu, null);
    if (command === 'restart') return withReply({ ...turn, state: freshState }, wording.menu, null);
    return withReply(turn, command === 'cancel' ? wording.anythingElse : wording.nothingRunning, null);
  }
  switch (command) {
    case 'cancel': {
      const stack = turn.state.stack.slice(0, -1);
      const left = { dialog: form.id, facts: top.known, left: true as const };
      const state = { ...turn.state, stack, offered: stack.length === 0 ? left : null };
      return withReply(turn, wording.cancelled, resume({ ...turn, state }));
    }
    case 'restart':
      return startDialog(turn, form.id as DialogId, {}, null);
    case 'back': {
      const step = goBack(form, top, context);
      return step ? showStep(turn, step) : resume(turn, [wording.firstQuestion]);
    }
    case 'help':
      return showStep(turn, explain(form, top, context));
    case 'menu':
      return withReply(turn, wording.menu, resume(turn));
  }
}

/** The sentence with buttons where nothing is running, or before what a running dialog says. */
function withReply(
  turn: Turn,
  text: string,
  rest: Outcome | null,
  buttons: readonly Button[] = menuButtons,
): Outcome {
  const idle = !rest || rest.replies.length === 0;
  return {
    state: rest?.state ?? turn.state,
    replies: [say(text, idle ? buttons : []), ...(rest?.replies ?? [])],
    traces: rest?.traces ?? [],
  };
}
