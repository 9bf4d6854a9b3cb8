import { DateTime } from 'luxon';
import { choose } from './day/choose';
import { asDay, plainDay } from './day/day-hit';
import { possibleIssueDays, statedIssueDays } from './day/issue-days';
import { type NamedDay, scanDays } from './day/scan-days';
import { formatDay, todayIn } from './format';
import { momentsIn } from './moments-in';
import { readValidity } from './read-validity';
import { originalOf } from './text/folded-text';
import type { DayContext, DayReading, ValidityMoment } from './types';

/** A certificate is issued at the start of its validity. */
const issuedAtStart = ({ epoch, matched }: ValidityMoment, { targetZone }: DayContext): DayReading => {
  const day = asDay(DateTime.fromMillis(epoch, { zone: targetZone }));
  return { kind: 'day', day, understood: formatDay(day), matched, relative: false };
};

const MAY_HOLD_TIME = /\d ?[:時T]|\d{10}|正午/i;

const read = (
  text: string,
  context: DayContext,
  pick: (folded: string, days: readonly NamedDay[], today: string) => NamedDay[],
): DayReading => {
  const found = momentsIn(text);
  const { folded } = found;
  if (MAY_HOLD_TIME.test(folded.text)) {
    const validity = readValidity(text, { ...context, displayZone: context.targetZone });
    if (validity.kind === 'period') return issuedAtStart(validity.start, context);
  }
  const today = todayIn(context.now, context.targetZone);
  const days = pick(folded.text, scanDays(found, plainDay(today), context), today);
  return choose(
    days.map(({ hit }) => ({ hit, matched: originalOf(text, folded, hit.start, hit.end) })),
    today,
  );
};

/**
 * Reads the answer to when something was issued: a day written in any of the date formats (without a year the latest
 * one not after today), told from today (昨日, 31日前, 先月の15日, 発行から31日), or loosely (先月, 半月くらい前), which comes back as
 * the first and the last day that can be meant. Counting: the day after the issue is day 1, so that on day 31 the issue
 * was 31 days ago. A day in the future is a day; what it means is for the caller to say.
 */
export const readDay = (text: string, context: DayContext): DayReading =>
  read(text, context, possibleIssueDays);

/**
 * The same for text that was no answer to that question: reads only a day of which the text itself says that something
 * was issued on it (「先月の15日に発行」, 「発行から31日」, 「発行日は…」, the two dates of a validity). 「去年のCSR」 holds none.
 */
export const readIssueDay = (text: string, context: DayContext): DayReading =>
  read(text, context, statedIssueDays);
