import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work after which others get their turn. */
const TURN = 5;

/**
 * Runs work that comes in small steps, and lets others work in between.
 * @param onShare hears how much is done (0–1), where the steps tell it
 */
export async function inSteps<T>(
  steps: Generator<number | undefined, T, undefined>,
  onShare?: (share: number) => void,
): Promise<T> {
  let since = performance.now();
  let step = steps.next();
  while (!step.done) {
    if (performance.now() - since > TURN) {
      if (step.value !== undefined) onShare?.(step.value);
      await setImmediate();
      since = performance.now();
    }
    step = steps.next();
  }
  return step.value;
}
