import type { OwnedDay } from './owned-day';
import { isOpen, phrasesOf, type SenseClause } from './phrases';
import type { Reading } from './reading';

/** The day that somebody puts up as what it comes to: 「3月7日じゃないの?」「30日なら2月7日なんじゃ?」「3月8日ってこと?」. */
export function dayPutUp({ days, asking }: Reading): OwnedDay | undefined {
  // 「30日」 or 「3か月」 beside a date is a number of days.
  const dates = days.filter(({ mention }) => mention.days.kind !== 'ambiguous' && mention.kind !== 'since');
  const [day, ...more] = dates.length > 0 ? dates : days;
  if (day === undefined || more.length > 0 || day.mood === 'supposed') return undefined;
  const { clause } = day;
  return asking.some((one) => one === clause) && !isOpen(clause) && saysDay(clause, day) ? day : undefined;
}

/** The day is what is said, and not a time at which something else is. */
const saysDay = (clause: SenseClause, { mention }: OwnedDay): boolean =>
  phrasesOf(clause).some(
    (phrase) =>
      phrase.units.some(({ value }) => value === mention) &&
      (phrase === clause.nominal || (clause.predicate === null && /^(?:では|じゃ)$/.test(phrase.particle))),
  );
