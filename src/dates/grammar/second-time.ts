import { matchAt } from '../text/scan';
import { readClock } from './clock';
import type { MomentHit } from './hits';
import { readMoment } from './moment';
import { readZones } from './zones-beside';

const UNTIL = / ?(?:から|より|~|-|–|to|until) ?/iy;
const BESIDE = / (?=\d)/y;

/**
 * A second time right after a date-time: with から or a dash it ends the same day's period; with nothing between, two
 * times contradict each other.
 *
 * @returns the hits that stand for the first one: itself, or itself and what the second time makes of it
 */
export const withSecondTime = (text: string, hit: MomentHit): MomentHit[] => {
  if (!hit.clock) return [hit];
  const until = matchAt(UNTIL, text, hit.end);
  const gap = until ?? matchAt(BESIDE, text, hit.end);
  const start = gap && hit.end + gap[0].length;
  const clock = start === undefined ? undefined : readClock(text, start);
  // With a date after it, the time begins the next date-time.
  if (start === undefined || !clock || readMoment(text, start)) return [hit];
  if (!until)
    return [
      { ...hit, end: clock.end, clock: { ...hit.clock, problem: hit.clock.problem ?? 'time-mismatch' } },
    ];
  const { end, zones } = readZones(text, clock.end);
  return [hit, { ...hit, start, end, clock, zones: zones.length > 0 ? zones : hit.zones }];
};
