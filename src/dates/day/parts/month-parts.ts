import type { DateTime } from 'luxon';
import { matchAt } from '../../text/scan';
import { asDay, type Framed, oneDay, stretch } from '../day-hit';
import type { PartReader } from '../part';

/** A part of a month, of a week or of a year. 初めて is none. */
const PLAIN =
  /(末日|月末|最終日|初日|月初め?|月頭|初頭|初旬|上旬|中旬|下旬)|(末|終わり(?!ま[しす])|おわり(?!ま[しす])|頭|初め(?!て)|はじめ(?!て|ま)|始め(?!て|た|ま)|半ば|なかば|中頃|中ごろ|後半|前半)/y;
const LAST = new Set(['末日', '月末', '末', '最終日']);
const FIRST = new Set(['初日', '月初', '月頭']);
const STRETCHES: Readonly<Record<string, readonly [number, number]>> = {
  終わり: [21, 31],
  おわり: [21, 31],
  下旬: [21, 31],
  後半: [15, 31],
  頭: [1, 7],
  月初め: [1, 7],
  初め: [1, 10],
  はじめ: [1, 10],
  始め: [1, 10],
  初旬: [1, 10],
  初頭: [1, 10],
  上旬: [1, 10],
  前半: [1, 16],
  中旬: [11, 20],
  半ば: [10, 20],
  なかば: [10, 20],
  中頃: [10, 20],
  中ごろ: [10, 20],
};
/** Without a month the end of one is some days, and not its last. */
const OF_NO_MONTH: Readonly<Record<string, readonly [number, number]>> = {
  月末: [25, 31],
  月初: [1, 7],
  月頭: [1, 7],
};
const STANDS_ALONE = /^(?:月|初旬|上旬|中旬|下旬)/;

const inMonth = (at: DateTime, [from, to]: readonly [number, number], today: DateTime): Framed => {
  const last = at.endOf('month').startOf('day');
  const end = to >= last.day ? last : at.set({ day: to });
  return stretch(at.set({ day: from }), end, today);
};

const ofMonth = (at: DateTime, word: string, today: DateTime): Framed => {
  const known = LAST.has(word) ? at.endOf('month').startOf('day') : at.startOf('month');
  if (!LAST.has(word) && !FIRST.has(word)) return inMonth(at, STRETCHES[word] ?? [1, 31], today);
  return { ...oneDay(known), frame: { unit: 'days', at: known } };
};

/** 「下旬に発行」: of the month before, and of this one where that has begun. */
const ofLatest = (word: string, today: DateTime): Framed | undefined => {
  const days = OF_NO_MONTH[word] ?? STRETCHES[word];
  if (!days || !STANDS_ALONE.test(word)) return undefined;
  const before = inMonth(today.minus({ months: 1 }), days, today);
  if (today.day < days[0]) return before;
  const current = inMonth(today, days, today);
  return current.latest === asDay(today)
    ? { ...current, earliest: before.earliest ?? current.latest }
    : current;
};

/** First and last weekday, 1 (Monday) to 7. */
const OF_WEEK: readonly [RegExp, readonly [number, number]][] = [
  [/^(?:頭|初め|はじめ|始め|前半)$/, [1, 3]],
  [/^(?:半ば|なかば|中頃|中ごろ)$/, [2, 4]],
  [/^後半$/, [4, 7]],
  [/^(?:末|終わり|おわり)$/, [5, 7]],
];

const ofWeek = (at: DateTime, word: string, today: DateTime): Framed | undefined => {
  const days = OF_WEEK.find(([pattern]) => pattern.test(word))?.[1];
  if (!days) return undefined;
  const before = at.startOf('week').minus({ days: 1 });
  const [from, to] = [before.plus({ days: days[0] }), before.plus({ days: days[1] })];
  return { ...stretch(from, to, today), frame: { unit: 'weeks', at } };
};

/** 末, 初め, 中旬 … behind a month or a week; 月末, 上旬 … alone too. */
export const readMonthPart: PartReader = ({ text, today }, position) => {
  const match = matchAt(PLAIN, text, position);
  if (!match) return undefined;
  const [word] = match;
  return {
    end: position + word.length,
    faint: match[2] !== undefined,
    within: (frame) => {
      if (!frame) return ofLatest(word, today);
      if (frame.unit === 'months') return ofMonth(frame.at, word, today);
      return frame.unit === 'weeks' ? ofWeek(frame.at, word, today) : undefined;
    },
  };
};
