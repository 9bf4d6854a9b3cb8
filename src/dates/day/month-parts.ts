import type { DateTime } from 'luxon';
import { type DayHit, oneDay, stretch } from './day-hit';

/** A part of a month, behind it; one group. */
export const PART =
  '(?:の? ?(末日|月末|末|最終日|終わり|おわり|初日|月初|月頭|頭|初め|はじめ|始め|初旬|上旬|中旬|半ば|下旬|後半|前半))';

/** 「先月の月曜」: which of them is not said, so that the month is all that is known. */
export const SOME_WEEKDAY = '(?:の(?:第 ?\\d ?)?[月火水木金土日]曜日?)';

const LAST = new Set(['末日', '月末', '末', '最終日']);
const FIRST = new Set(['初日', '月初', '月頭']);
const STRETCHES: Readonly<Record<string, readonly [number, number]>> = {
  終わり: [21, 31],
  おわり: [21, 31],
  下旬: [21, 31],
  後半: [15, 31],
  頭: [1, 7],
  初め: [1, 10],
  はじめ: [1, 10],
  始め: [1, 10],
  初旬: [1, 10],
  上旬: [1, 10],
  前半: [1, 16],
  中旬: [11, 20],
  半ば: [10, 20],
};

export type Span = Pick<DayHit, 'start' | 'end'>;

export const impossibleDay = (span: Span, today: DateTime): DayHit => ({
  ...oneDay(span, today),
  problem: 'no-such-date',
});

/** The days of a month, or of a part of it. `month` is its first day. */
export const inMonth = (span: Span, month: DateTime, part: string | undefined, today: DateTime): DayHit => {
  const last = month.endOf('month').startOf('day');
  if (part !== undefined && LAST.has(part)) return oneDay(span, last);
  if (part !== undefined && FIRST.has(part)) return oneDay(span, month);
  const [from, to] = STRETCHES[part ?? ''] ?? [1, 31];
  const end = to >= last.day ? last : month.set({ day: to });
  return stretch(span, month.set({ day: from }), end, today);
};

/** That day of that year, if there is one. */
export const dayOf = (span: Span, year: number, month: number, day: number, today: DateTime): DayHit => {
  const at = today.set({ year, month: 1, day: 1 });
  const start = month >= 1 && month <= 12 ? at.set({ month }) : undefined;
  if (!start || day < 1 || day > (start.daysInMonth ?? 0)) return impossibleDay(span, today);
  return oneDay(span, start.set({ day }));
};
