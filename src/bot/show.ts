import { formOf } from '../../dialogs';
import { advance, type Step } from '../../dialogs/form/step';
import type { FormContext } from '../../dialogs/form/types';
import type { Reply, Trace } from '../reply/types';
import { concluded, decidedSoFar } from './judged';
import type { ConversationState } from './state';
import type { Outcome, Turn, World } from './types';
import { agentButton, wording } from './wording';

/** Misses in a row after which a dialog offers a way out. */
const PATIENCE = 3;

export const contextOf = (world: World): FormContext => ({
  now: world.now,
  rules: world.knowledge.rules,
  contact: world.knowledge.contact,
});

/** A reply of text alone. */
export const say = (text: string, buttons: Reply['buttons'] = []): Reply => ({ text, buttons });

/** Shows what a step of the topmost dialog came to, and keeps it. A dialog that waited below is resumed after an end. */
export function showStep(turn: Turn, step: Step): Outcome {
  const below = turn.state.stack.slice(0, -1);
  if (step.kind === 'ask') {
    const state: ConversationState = { ...turn.state, stack: [...below, step.state], misses: 0 };
    const { dialog } = step.state;
    return {
      state,
      replies: [askReply(step, turn)],
      traces: [{ name: 'dialog.ask', value: { dialog, fact: step.fact } }],
    };
  }
  const { conclusion } = step;
  const dialog = turn.state.stack.at(-1)?.dialog ?? '';
  const form = formOf(dialog);
  const ended: ConversationState = {
    ...turn.state,
    stack: below,
    misses: 0,
    finished: { dialog, known: { ...step.known }, answered: [...step.answered], fresh: true },
  };
  const reply: Reply = {
    text: [
      ...step.notes,
      form
        ? concluded({ reading: turn.reading, form, known: step.known, context: contextOf(turn.world) })
        : conclusion.text,
    ].join('\n'),
    buttons: [...conclusion.offers, agentButton],
    ...(conclusion.calendar && { calendar: conclusion.calendar }),
  };
  const trace: Trace[] = conclusion.result
    ? [{ name: 'dialog.result', value: { dialog, ...conclusion.result } }]
    : [];
  const resumed = resume({ ...turn, state: ended });
  return {
    state: resumed.state,
    replies: [reply, ...resumed.replies],
    traces: [...trace, ...resumed.traces],
  };
}

/** Asks the standing question of the topmost dialog again, or nothing where none is running. */
export function resume(turn: Turn, notes: readonly string[] = []): Outcome {
  const top = turn.state.stack.at(-1);
  const form = top && formOf(top.dialog);
  if (!top || !form)
    return { state: { ...turn.state, stack: [] }, replies: notes.map((note) => say(note)), traces: [] };
  const step = advance(form, top, notes, contextOf(turn.world));
  // What was decided before is no answer to what is asked now.
  const told = step.kind === 'ask' && step.decided ? { ...step, decided: { text: step.decided.text } } : step;
  return showStep(turn, told);
}

function askReply(step: Extract<Step, { kind: 'ask' }>, { reading, world }: Turn): Reply {
  const { prompt, misses, dialog, known } = step.state;
  const form = formOf(dialog);
  const decided =
    form && step.decided
      ? [decidedSoFar({ reading, form, known, context: contextOf(world) }, step.decided)]
      : [];
  const before = [...decided, ...step.notes];
  const options: Reply['buttons'] = step.options.map((label, option) => ({
    label,
    action: { kind: 'choose', prompt, option },
  }));
  if (misses < PATIENCE) return say([...before, step.question].join('\n'), options);
  return say([...before, wording.wayOut, step.question].join('\n'), [
    ...options,
    { label: '最初から', action: { kind: 'command', command: 'restart' } },
    { label: 'キャンセル', action: { kind: 'command', command: 'cancel' } },
    agentButton,
  ]);
}

/** Something said in the middle of a dialog, and the dialog after it. */
export function thenResume(said: Outcome, after: Outcome): Outcome {
  if (after.replies.length === 0) return said;
  // Buttons under it would stand between the person and the question they came from.
  const replies = said.replies.map((reply) => ({ ...reply, buttons: [] }));
  const { stack, finished } = after.state;
  return {
    ...said,
    state: { ...said.state, stack, finished, offered: null },
    replies: [...replies, ...after.replies],
    traces: [...said.traces, ...after.traces],
  };
}
