import { formOf } from '../../dialogs';
import { advance, type Step } from '../../dialogs/form/step';
import type { Decided, FormContext } from '../../dialogs/form/types';
import type { Reading } from '../reading/reading';
import { agreesWith } from '../reading/yes-no-questions';
import type { Facts, Reply, Trace } from '../reply/types';
import { onAnotherDay, otherDayIn } from './on-another-day';
import type { ConversationState } from './state';
import type { Outcome, Turn, World } from './types';
import { agentButton, wording, yesNo } from './wording';

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
      replies: [askReply(step, turn.reading)],
      traces: [{ name: 'dialog.ask', value: { dialog, fact: step.fact } }],
    };
  }
  const { conclusion } = step;
  const dialog = turn.state.stack.at(-1)?.dialog ?? '';
  const ended: ConversationState = {
    ...turn.state,
    stack: below,
    misses: 0,
    finished: { dialog, known: { ...step.known }, answered: [...step.answered], fresh: true },
  };
  const reply: Reply = {
    text: [...step.notes, onDayAsked(turn, dialog, step.known) ?? affirmed(turn.reading, conclusion)].join(
      '\n',
    ),
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

/** What the result is on a day that the message asks about besides. */
function onDayAsked({ reading, world }: Turn, dialog: string, known: Facts): string | null {
  const form = formOf(dialog);
  const named = otherDayIn(reading, known);
  return form && named ? onAnotherDay(reading, form, known, contextOf(world), named) : null;
}

/** A question that can be answered with yes or no begins with it. */
export function affirmed(reading: Reading, { holds, text }: Decided): string {
  const agrees = holds && agreesWith(reading, holds);
  return agrees === undefined ? text : `${yesNo(agrees)}、${text}`;
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

function askReply(step: Extract<Step, { kind: 'ask' }>, reading: Reading): Reply {
  const { prompt, misses } = step.state;
  const before = [...(step.decided ? [affirmed(reading, step.decided)] : []), ...step.notes];
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
