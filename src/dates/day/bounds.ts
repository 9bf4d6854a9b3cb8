import type { DateTime } from 'luxon';
import { matchAt } from '../text/scan';
import { asDay, type DayHit, isCertain, noDay, plainDay } from './day-hit';

const SINCE_THEN = / ?(?:以降|以後|より(?:も)?(?:後(?!半)|あと)|を?(?:過ぎ|すぎ)(?!る))/y;
const UNTIL_THEN = / ?(?:以前|より(?:も)?以?前)/y;
/** 「1月20日前に」; behind a length of time 前 belongs to it. */
const BEFORE_DATE = /前(?=[にのだ]|です|でし|[。、\n]|$)/y;

/** 「1月20日以降」, 「先月より前」: not the day, but all after or before it. */
export const withBound = (text: string, hit: DayHit, today: DateTime): DayHit => {
  if (!isCertain(hit) || hit.since) return hit;
  const since = matchAt(SINCE_THEN, text, hit.end);
  const until = since
    ? undefined
    : (matchAt(UNTIL_THEN, text, hit.end) ??
      (hit.relative ? undefined : matchAt(BEFORE_DATE, text, hit.end)));
  const word = since ?? until;
  if (!word) return hit;
  const end = hit.end + word[0].length;
  const beyond = /後|あと|前/.test(word[0]) && !/以/.test(word[0]) ? 1 : 0;
  const { earliest, ...known } = { ...hit, end };
  if (earliest === undefined) return { ...known };
  if (until)
    return beyond ? { ...known, latest: asDay(plainDay(earliest).minus({ days: 1 })) } : { ...known };
  const from = plainDay(beyond ? hit.latest : earliest).plus({ days: beyond });
  // What is to come goes on without an end.
  if (from > today) return { ...known, ...noDay('undecided', today) };
  return { ...known, earliest: asDay(from), latest: asDay(today) };
};
