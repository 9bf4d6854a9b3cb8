import type { Action } from '../reply/types';
import { type ConversationState, restoreState } from './state';
import type { Outcome } from './types';

/** What became of one dialog in a turn. */
export interface DialogStep {
  id: string;
  /** It began in this turn. */
  begun: boolean;
  step: 'asked' | 'finished' | 'left';
  /** The fact that it asks for, or asked for when it was left. */
  fact?: string;
  /** What it came to. */
  result?: Readonly<Record<string, unknown>>;
}

/**
 * The dialogs that a turn began, finished, left or asked for another fact of, what ended or began first. A result that is
 * corrected, or supposed to be otherwise, is the same dialog still and neither begins nor finishes one.
 * @param stored the state before the turn, as it was kept
 * @param action the button that was pressed, if one was
 */
export function dialogSteps(stored: unknown, action: Action | undefined, outcome: Outcome): DialogStep[] {
  const { state: before } = restoreState(stored);
  const { state: after, traces } = outcome;
  const results = new Map(
    traces.flatMap(({ name, value: { dialog, ...result } }) =>
      name === 'dialog.result' ? [[String(dialog), result] as const] : [],
    ),
  );
  const ids = new Set([...idsOf(before), ...idsOf(after), ...results.keys()]);
  const steps = [...ids].map((id): DialogStep | undefined => {
    const [was, is] = [running(before, id), running(after, id)];
    const begun = was === undefined && !continues(before, action, outcome, id);
    const result = results.get(id);
    if (is) return { id, begun, step: 'asked', fact: is.asking };
    if (result && !was && !begun) return undefined;
    if (result || hasEnded(before, after, id))
      return { id, begun, step: 'finished', ...(result && { result }) };
    return { id, begun: false, step: 'left', ...(was && { fact: was.asking }) };
  });
  const isNews = ({ begun, step }: DialogStep) => begun || step !== 'asked';
  // One that waits below another is not asked about.
  const top = after.stack.at(-1)?.dialog;
  return steps
    .filter((step) => step !== undefined)
    .filter((step) => isNews(step) || (step.id === top && traces.some(({ name }) => name === 'dialog.ask')))
    .sort((a, b) => Number(isNews(b)) - Number(isNews(a)));
}

const idsOf = ({ stack }: ConversationState) => stack.map(({ dialog }) => dialog);

const running = ({ stack }: ConversationState, id: string) => stack.find(({ dialog }) => dialog === id);

/** Without a result, such as where only steps to take are told. */
const hasEnded = (before: ConversationState, { finished }: ConversationState, id: string) =>
  finished?.dialog === id && finished.fresh && JSON.stringify(finished) !== JSON.stringify(before.finished);

/** Whether it goes on from its own last result instead of beginning anew. */
function continues(
  { stack, finished, offered }: ConversationState,
  action: Action | undefined,
  { traces }: Outcome,
  id: string,
): boolean {
  const found = traces.some(({ name }) => name === 'knowledge.match');
  return finished?.dialog === id && stack.length === 0 && !action && offered === null && !found;
}
