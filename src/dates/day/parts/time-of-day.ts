import { readClock } from '../../grammar/clock';
import { matchAt } from '../../text/scan';
import { oneDay } from '../day-hit';
import type { PartReader } from '../part';

const PART_OF_DAY =
  /午前中|午前|午後|早朝|未明|明け方|朝方|朝イチ|朝一|朝|昼過ぎ|昼すぎ|昼頃|お昼|昼間|昼|夕方|夕刻|夜中|深夜|夜遅く|夜|晩/y;

/** 昨日|の夜, 20日|の午後8時: which day it is stays the same. */
export const readTimeOfDay: PartReader = ({ text }, position) => {
  const clock = readClock(text, position);
  const word = clock ? undefined : matchAt(PART_OF_DAY, text, position);
  if (!clock && !word) return undefined;
  return {
    end: clock?.end ?? position + (word?.[0].length ?? 0),
    faint: true,
    within: (frame) => {
      if (frame?.unit !== 'days' || frame.far) return undefined;
      return { ...oneDay(frame.at), timed: true, frame };
    },
  };
};
