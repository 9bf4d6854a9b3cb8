import type { Outcome, Stage } from '../types';
import { ofEntry } from './subject-entry';
import { ofResult } from './subject-result';

/** What has no subject of its own, and is read against the entry or result that was spoken of last. */
export const followUps: Stage = (turn): Outcome | null => {
  const { subject, stack } = turn.state;
  if (!subject || stack.length > 0 || turn.message.action) return null;
  return ofResult(turn) ?? ofEntry(turn);
};
