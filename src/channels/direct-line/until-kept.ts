import { setTimeout as pause } from 'node:timers/promises';
import { faultOf } from '../../fault';
import type { Log } from '../../log';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** After some five minutes the turn is left to the next start. */
const MOST_TRIES = 15;

/**
 * Does the turn again while it cannot be kept, e.g. because the disk is full: then nothing of it was kept, and the person's
 * words stand without an answer. The conversation's later turns wait, so that the order stays.
 * @throws what the last try threw
 */
export async function untilKept(log: Log, turn: () => Promise<void>): Promise<void> {
  let wait = FIRST_PAUSE_MS;
  for (let left = MOST_TRIES; left > 1; left -= 1) {
    try {
      return await turn();
    } catch (cause) {
      log('direct-line-turn-not-kept', faultOf(cause));
      await pause(wait, undefined, { ref: false });
      wait = Math.min(wait * 2, LONGEST_PAUSE_MS);
    }
  }
  return turn();
}
