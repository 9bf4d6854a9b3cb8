import { readingOf } from './day/choose';
import { type DayHit, plainDay } from './day/day-hit';
import { scanDays } from './day/scan-days';
import { todayIn } from './format';
import { momentsIn } from './moments-in';
import { remember } from './text/remember';
import { matchAt } from './text/scan';
import type { DayContext, DayMention } from './types';
import { isOfHeader, isRecordOfDomain } from './validity/foreign';

/** What is left of a verb behind its stem: 40日たち|ました, 30日を過ぎ|ています. */
const REST_OF_VERB =
  /(?:[ちっしえ](?![ぁ-ん])|[ちっしえ](?=[てまた]))?(?:て(?:い|お|おり)?)?(?:ました|ます|た|る)?/y;

const wordEnd = (text: string, { end, since }: DayHit): number =>
  since ? end + (matchAt(REST_OF_VERB, text, end)?.[0].length ?? 0) : end;

const kindOf = ({ since, relative, written }: DayHit): DayMention['kind'] => {
  if (since) return 'since';
  return written || !relative ? 'written' : 'told';
};

/** A turn asks for each of its sentences. */
const presentDay = remember(
  (context: DayContext) => plainDay(todayIn(context.now, context.targetZone)),
  ({ now, targetZone }) => `${now.toMillis()} ${targetZone}`,
);

/**
 * Finds every day that a text names, in its order and without overlaps, whatever it is the day of: written, told from
 * today, or by the time that has passed. Each comes with the whole of its wording, so that a caller can say whose day
 * it is and what words are left. Nothing is chosen or left out here; `readDay` does that for the day of an issue.
 *
 * @param text as sent, or folded by the caller; offsets are into this text
 */
export const findDays = (text: string, context: DayContext): DayMention[] => {
  const found = momentsIn(text);
  const { folded } = found;
  const ofDomain = isRecordOfDomain(folded.text);
  return scanDays(found, presentDay(context), context).map(({ hit }) => {
    const wording = folded.text.slice(hit.start, wordEnd(folded.text, hit));
    const first = hit.start + wording.length - wording.trimStart().length;
    const last = hit.start + wording.trimEnd().length - 1;
    const [start, end] = [folded.starts[first] ?? 0, folded.ends[last] ?? text.length];
    const matched = text.slice(start, end);
    const approximate = hit.approximate === true;
    return {
      start,
      end,
      text: matched,
      kind: kindOf(hit),
      days: readingOf({ hit, matched }),
      approximate,
      ...((ofDomain || isOfHeader(folded.text, hit)) && { foreign: true as const }),
    };
  });
};
