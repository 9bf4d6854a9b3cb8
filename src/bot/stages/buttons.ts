import { formOf } from '../../../dialogs';
import { choose } from '../../../dialogs/form/engine';
import { contactText } from '../../reply/contact';
import { contextOf, resume, say, showStep, thenResume } from '../show';
import { freshState } from '../state';
import type { Outcome, Stage, Turn } from '../types';
import { menuButtons, wording } from '../wording';
import { answerEntry } from './answer';
import { GO_ON, goOnWith } from './pause';
import { startDialog } from './start';

/** Pressed buttons other than commands. */
export const buttons: Stage = (turn) => {
  const { action } = turn.message;
  switch (action?.kind) {
    case 'choose':
      return chooseOption(turn, action.prompt, action.option);
    case 'start':
      return startDialog(turn, action.dialog, action.facts, null);
    case 'entry':
      return thenResume(answerEntry(turn, action.entryId), resume(turn));
    case 'feedback': {
      const known = turn.world.knowledge.entries.some(({ id }) => id === action.entryId);
      return {
        state: turn.state,
        replies: [
          action.helpful
            ? say(wording.thanksForPraise)
            : say(`${wording.sorryForMiss}\n${contactText(turn.world.knowledge.contact)}`),
        ],
        traces: [],
        ...(known && { judgement: { entryId: action.entryId, helpful: action.helpful } }),
      };
    }
    case 'forget':
      return { state: freshState, replies: [say(wording.forgotten)], traces: [], forgets: true };
    default:
      return null;
  }
};

function chooseOption(turn: Turn, prompt: string, option: number): Outcome {
  const top = turn.state.stack.at(-1);
  const form = top && formOf(top.dialog);
  if (!top || !form) return { state: turn.state, replies: [say(wording.stale, menuButtons)], traces: [] };
  if (top.prompt !== prompt) return resume(turn, [wording.stale]);
  if (option === GO_ON) return goOnWith(turn);
  return showStep(
    { ...turn, state: { ...turn.state, paused: null } },
    choose(form, top, option, contextOf(turn.world)),
  );
}
