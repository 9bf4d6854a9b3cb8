import { speaksOfDaysAlone } from '../../reading/said';
import type { Outcome, Stage, Turn } from '../types';
import { ofEntry } from './subject-entry';
import { ofRefused } from './subject-refused';
import { ofResult } from './subject-result';

/** What has no subject of its own, and is read against the entry or result that was spoken of last. */
export const followUps: Stage = (turn): Outcome | null => {
  const { subject, stack } = turn.state;
  if (!subject || stack.length > 0 || turn.message.action) return null;
  return ofRefused(turn) ?? ofResult(turn) ?? (isOfAnotherDay(turn) ? null : ofEntry(turn));
};

/** 「1月15日は?」 after a result that was reckoned from a day: the same with another, which is how one is corrected. */
const isOfAnotherDay = ({ state: { subject, finished }, reading }: Turn): boolean =>
  subject?.result === true && finished?.known.issued !== undefined && speaksOfDaysAlone(reading);
