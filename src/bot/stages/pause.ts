import type { FormState } from '../../../dialogs/form/state';
import { DIALOGS } from '../../knowledge/dialog-catalogue';
import { optionIn } from '../../reading/options';
import { says, yesOrNo } from '../../reading/said';
import { resume, say, thenResume } from '../show';
import type { Outcome, Stage, Turn } from '../types';
import { wording } from '../wording';
import { answerSearch, isAnswered } from './answer';
import { running } from './running';

const DAY_MS = 86_400_000;
/** Stands for 「続ける」 where a prompt's options count from 0. */
export const GO_ON = -1;

const CHOICES = ['続ける', 'やめる'] as const;

/** A dialog that nobody touched for a day asks whether to go on before it takes anything for an answer. */
export const pause: Stage = (turn) => {
  const top = turn.state.stack.at(-1);
  if (!top || turn.message.action || turn.message.files.length > 0) return null;
  if (turn.state.paused !== null) return afterPause(turn);
  if (turn.world.now.toMillis() - top.touchedAt < DAY_MS || turn.reading.command) return null;
  const asked = askToGoOn(turn, top);
  const match = turn.world.search(turn.reading.analysed);
  // A question is not put off; what else was written is kept for the case that it was the reply.
  if (!turn.reading.asks || !isAnswered(match)) return asked;
  const found = thenResume(answerSearch(turn, match), asked);
  return { ...found, state: { ...found.state, paused: '' } };
};

function askToGoOn(turn: Turn, top: FormState): Outcome {
  const title = DIALOGS.find(({ id }) => id === top.dialog)?.title ?? '';
  return {
    state: { ...turn.state, paused: turn.message.text },
    replies: [
      say(`前回の「${title}」が途中です。続けますか?`, [
        { label: CHOICES[0], action: { kind: 'choose', prompt: top.prompt, option: GO_ON } },
        { label: CHOICES[1], action: { kind: 'command', command: 'cancel' } },
      ]),
    ],
    traces: [],
  };
}

function afterPause(turn: Turn): Outcome | null {
  const goOn = goesOn(turn);
  if (goOn === undefined) return null;
  if (!goOn) {
    return {
      state: { ...turn.state, stack: [], paused: null },
      replies: [say(wording.cancelled)],
      traces: [],
    };
  }
  return goOnWith(turn);
}

function goesOn({ reading }: Turn): boolean | undefined {
  const option = optionIn(reading, CHOICES);
  if (option !== undefined) return option === 0;
  const said = reading.replies.find(({ act }) => act === 'go-on');
  if (said) return !said.denied;
  return says(reading, 'nothing') ? false : yesOrNo(reading);
}

/** Takes what was written before the question as the reply it may have been. */
export function goOnWith(turn: Turn): Outcome {
  const text = turn.state.paused ?? '';
  const state = {
    ...turn.state,
    paused: null,
    stack: turn.state.stack.map((dialog) => ({ ...dialog, touchedAt: turn.world.now.toMillis() })),
  };
  const reading = turn.world.read(text, { fact: state.stack.at(-1)?.asking ?? null });
  const resumed = { ...turn, state, reading, message: { text, files: [] }, whole: text };
  return (text === '' ? null : running(resumed)) ?? resume({ ...turn, state });
}
