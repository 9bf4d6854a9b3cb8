import type { Turn } from './types';

/** One dialog with one person, from its beginning to where it ended. */
export interface DialogRun {
  dialog: string;
  at: number;
  finished: boolean;
  /** What it asked for last. */
  fact: string | undefined;
}

/**
 * Dialogs by their beginnings. One that came to no result was left, whether the person said so, went on to something else
 * or never answered.
 * @param turns in the order of their time
 */
export function dialogRuns(turns: readonly Turn[]): DialogRun[] {
  const runs: DialogRun[] = [];
  const current = new Map<string, DialogRun>();
  for (const { dialog, begun, dialog_step, dialog_fact, conversation_id, user_id, at } of turns) {
    if (dialog === null) continue;
    const key = JSON.stringify([conversation_id, user_id, dialog]);
    if (begun === 1) {
      const run = { dialog, at, finished: false, fact: undefined };
      current.set(key, run);
      runs.push(run);
    }
    const run = current.get(key);
    if (!run) continue;
    run.fact = dialog_fact ?? run.fact;
    if (dialog_step === 'finished') run.finished = true;
    if (dialog_step !== 'asked') current.delete(key);
  }
  return runs;
}
