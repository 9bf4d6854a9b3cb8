import type { DateTime } from 'luxon';
import { matchAt } from '../text/scan';
import { type DayHit, type DayReader, oneDay, stretch } from './day-hit';

const WEEKDAYS = '月火水木金土日';
const WEEK = /(先々週|先週|前の週|今週|来週)(?:の? ?([月火水木金土日])曜?日?(?![0-9一-龠]))?/y;
const LAST_WEEKDAY = /(?:(?:この前|こないだ|この間|前|直近|前回)の)?([月火水木金土日])曜日?/y;

const BACK: Readonly<Record<string, number>> = { 先々週: 2, 先週: 1, 前の週: 1, 今週: 0, 来週: -1 };
const SUNDAY = 7;

/**
 * That weekday of the week that begins on `monday`. Some begin the week on Sunday: then its Sunday is a week earlier, so that it is
 * read as either.
 * @param name one of 月火水木金土日
 */
export const weekdayOf = (
  span: Pick<DayHit, 'start' | 'end'>,
  monday: DateTime,
  name: string,
  today: DateTime,
): DayHit => {
  const weekday = WEEKDAYS.indexOf(name) + 1;
  const day = monday.plus({ days: weekday - 1 });
  return weekday === SUNDAY ? stretch(span, day.minus({ weeks: 1 }), day, today) : oneDay(span, day);
};

/** 先週の月曜, 先々週, and a weekday alone (the last one before today). */
export const readWeek: DayReader = (text, position, today) => {
  const match = matchAt(WEEK, text, position);
  if (match) {
    const span = { start: position, end: position + match[0].length };
    const monday = today.startOf('week').minus({ weeks: BACK[match[1] ?? ''] ?? 0 });
    return match[2] === undefined
      ? stretch(span, monday.minus({ days: 1 }), monday.plus({ days: 6 }), today)
      : weekdayOf(span, monday, match[2], today);
  }
  const alone = matchAt(LAST_WEEKDAY, text, position);
  if (!alone) return undefined;
  const back = (today.weekday - (WEEKDAYS.indexOf(alone[1] ?? '') + 1) + 7) % 7 || 7;
  return oneDay({ start: position, end: position + alone[0].length }, today.minus({ days: back }));
};
