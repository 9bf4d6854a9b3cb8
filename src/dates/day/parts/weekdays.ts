import type { DateTime } from 'luxon';
import { matchAt } from '../../text/scan';
import { asDay, type Frame, type Framed, noDay, oneDay, stretch } from '../day-hit';
import type { Part, PartReader } from '../part';

const WEEKDAYS = '月火水木金土日';
const NAMED =
  /(?<!毎週?の?|隔週の?)(?:((?:この前|こないだ|この間|前回?|直近|先日)の)|(この)|第 ?(\d|[一二三四五])(?:番目)?の? ?|(最初|初め)の|(最後の|最終))?([月火水木金土日]) ?曜日?/y;
const IN_BRACKETS = / ?[([【「<] ?([月火水木金土日])(?: ?曜日?)?(?:[・,、 /]{0,2}祝日?)? ?[)\]】」>]/y;
const AFTER_COMMA = /[、,] ?([月火水木金土日]) ?曜日?/y;
const BARE = /([月火水木金土日])(?![0-9一-龠])/y;
const ORDINALS = '一二三四五';
const SUNDAY = 7;

const numberOf = (name: string | undefined): number => WEEKDAYS.indexOf(name ?? '') + 1;

const aDay = (at: DateTime): Framed => ({ ...oneDay(at), frame: { unit: 'days', at } });

/** Some begin the week on Sunday: then its Sunday is a week earlier, so that it is read as either. */
const inWeek = (at: DateTime, weekday: number, today: DateTime): Framed => {
  const day = at.startOf('week').plus({ days: weekday - 1 });
  return weekday === SUNDAY ? stretch(day.minus({ weeks: 1 }), day, today) : aDay(day);
};

/** The first is 1, the last -1. */
const inMonth = (at: DateTime, weekday: number, nth: number): DateTime | undefined => {
  if (nth < 0) {
    const last = at.endOf('month').startOf('day');
    return last.minus({ days: (last.weekday - weekday + 7) % 7 });
  }
  const first = at.startOf('month');
  const day = first.plus({ days: ((weekday - first.weekday + 7) % 7) + (nth - 1) * 7 });
  return day.month === at.month ? day : undefined;
};

/** 「第三火曜日」 alone: of this month, or of the one before where it is still to come. */
const latestNth = (weekday: number, nth: number, today: DateTime): Framed => {
  const current = inMonth(today, weekday, nth);
  const day = current && current <= today ? current : inMonth(today.minus({ months: 1 }), weekday, nth);
  return day ? aDay(day) : noDay('no-such-date', today);
};

/** How it is picked from several: `last` is 「この前の」, `this` is 「この」; the first and the last are those of something. */
type Which = 'any' | 'last' | 'this' | 'first' | number;

const whichOf = (match: RegExpExecArray): Which => {
  if (match[1] !== undefined) return 'last';
  if (match[2] !== undefined) return 'this';
  if (match[4] !== undefined) return 'first';
  if (match[5] !== undefined) return -1;
  if (match[3] === undefined) return 'any';
  return ORDINALS.includes(match[3]) ? ORDINALS.indexOf(match[3]) + 1 : Number(match[3]);
};

const alone = (weekday: number, which: Which, today: DateTime): Framed => {
  if (typeof which === 'number') {
    return which < 0 ? noDay('undecided', today) : latestNth(weekday, which, today);
  }
  if (which === 'first') return noDay('undecided', today);
  const last = today.minus({ days: (today.weekday - weekday + 7) % 7 || 7 });
  if (which !== 'this') return { ...oneDay(last), frame: { unit: 'days', at: last, weekday: true } };
  return { ...oneDay(last), candidates: [asDay(last), asDay(last.plus({ weeks: 1 }))] };
};

const within = (frame: Frame, weekday: number, which: Which, today: DateTime): Framed | undefined => {
  const { unit, at } = frame;
  const number = which === 'first' ? 1 : which;
  if (unit === 'months' && typeof number === 'number') {
    const day = inMonth(at, weekday, number);
    return day ? aDay(day) : noDay('no-such-date', today);
  }
  if (which !== 'any') return undefined;
  // Which Monday of the month is not said, so that the month is all that is known.
  if (unit === 'months') return stretch(at.startOf('month'), at.endOf('month').startOf('day'), today);
  if (unit === 'weeks') return inWeek(at, weekday, today);
  if (unit === 'days') return at.weekday === weekday ? aDay(at) : noDay('weekday-mismatch', today);
  return undefined;
};

/** 金曜日, 第三火曜日, この前の月曜: of the month or week before it, or the latest; behind a day it must be that day's. */
export const readWeekday: PartReader = ({ text, today }, position): Part | undefined => {
  const match = matchAt(NAMED, text, position);
  if (!match) return undefined;
  const [weekday, which] = [numberOf(match[6]), whichOf(match)];
  return {
    end: position + match[0].length,
    within: (frame) => (frame ? within(frame, weekday, which, today) : alone(weekday, which, today)),
  };
};

/** 20日|(金), 20日|、金曜日. */
export const readWeekdayBeside: PartReader = ({ text, today }, position): Part | undefined => {
  const match = matchAt(IN_BRACKETS, text, position) ?? matchAt(AFTER_COMMA, text, position);
  if (!match) return undefined;
  return {
    end: position + match[0].length,
    faint: true,
    within: (frame) => (frame?.unit === 'days' ? within(frame, numberOf(match[1]), 'any', today) : undefined),
  };
};

/** 先週の|月. */
export const readBareWeekday: PartReader = ({ text, today }, position): Part | undefined => {
  const match = matchAt(BARE, text, position);
  if (!match) return undefined;
  return {
    end: position + match[0].length,
    faint: true,
    within: (frame) => (frame?.unit === 'weeks' ? inWeek(frame.at, numberOf(match[1]), today) : undefined),
  };
};
