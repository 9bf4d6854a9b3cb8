import { sentenceFor } from '../messages';
import type {
  ImpossibleReading,
  ImpossibleReason,
  PendingDate,
  ValidityMoment,
  ValidityReading,
} from '../types';
import { needsTime } from './pending';

/** The reading for something that is not converted, with what to tell the person about `matched`. */
export const impossible = (reason: ImpossibleReason, matched: string): ImpossibleReading => ({
  kind: 'impossible',
  reason,
  matched,
  message: sentenceFor(reason, matched),
});

/**
 * The reading for one date, or for a start and an end in this order.
 *
 * @param matched the piece of text that both stand in, to show where they contradict each other
 */
export const conclude = (dates: readonly PendingDate[], matched: string): ValidityReading => {
  const moments = dates
    .map((date) => date.moment)
    .filter((moment): moment is ValidityMoment => moment !== undefined);
  if (moments.length < dates.length) return needsTime(dates);
  const [first, second] = moments;
  if (!first) return { kind: 'none' };
  if (!second)
    return first.side ? { kind: 'moment', at: first, side: first.side } : { kind: 'moment', at: first };
  return second.epoch < first.epoch
    ? impossible('end-before-start', matched)
    : { kind: 'period', start: first, end: second };
};
