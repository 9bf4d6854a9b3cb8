import { formOf } from '../../../dialogs';
import type { ConversationState } from '../state';

/** Drops dialogs that were kept by another version of their form. `lost`: one of them was under way. */
export function dropOutdated(state: ConversationState): { state: ConversationState; lost: boolean } {
  const stack = state.stack.filter((running) => {
    const form = formOf(running.dialog);
    return form?.version === running.version && running.asking in form.facts;
  });
  return { state: { ...state, stack }, lost: stack.length < state.stack.length };
}
