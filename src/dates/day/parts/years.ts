import type { DateTime } from 'luxon';
import { ERA_PATTERN, eraYearNumber, gregorianYear } from '../../calendar/era';
import { matchAt } from '../../text/scan';
import { type Framed, noDay, stretch } from '../day-hit';
import type { PartReader } from '../part';

const TOLD = /(一昨年|おととし|去年|きょねん|昨年|さくねん|前年|今年|ことし|本年|再来年|さ来年|来年)(度)?/y;
const BACK: Readonly<Record<string, number>> = {
  一昨年: 2,
  おととし: 2,
  去年: 1,
  きょねん: 1,
  昨年: 1,
  さくねん: 1,
  前年: 1,
  今年: 0,
  ことし: 0,
  本年: 0,
  来年: -1,
  再来年: -2,
  さ来年: -2,
};
const NAMED = new RegExp(`(?:西暦)?(?:(${ERA_PATTERN}) ?(元|\\d{1,2})|(\\d{4})) ?年(度)?(?!間|前)`, 'iy');
/** 「25年12月」: of which calendar, nobody can say. */
const SHORT = /(?<!\d)\d{1,3} ?年 ?の? ?(?=\d{1,2} ?月)/y;
const APRIL = 4;

/** What is named with four digits and lies beyond is another kind of number, or a slip. */
const FIRST = 1900;
const LAST = 2199;

const calendarYear = (at: DateTime, today: DateTime): Framed => ({
  ...stretch(at.startOf('year'), at.endOf('year').startOf('day'), today),
  frame: { unit: 'years', at },
});

/** From April to March. */
const fiscalYear = (year: number, today: DateTime): Framed => {
  const april = today.set({ year, month: APRIL, day: 1 });
  return {
    ...stretch(april, april.plus({ years: 1 }).minus({ days: 1 }), today),
    frame: { unit: 'years', at: april, fiscal: true },
  };
};

/** 去年, 今年; 昨年度 and the like run from April to March. */
export const readToldYear: PartReader = ({ text, today }, position) => {
  const match = matchAt(TOLD, text, position);
  if (!match) return undefined;
  const back = BACK[match[1] ?? ''] ?? 0;
  const begun = today.month >= APRIL ? today.year : today.year - 1;
  return {
    end: position + match[0].length,
    within: (frame) => {
      if (frame) return undefined;
      return match[2] === undefined
        ? calendarYear(today.minus({ years: back }), today)
        : fiscalYear(begun - back, today);
    },
  };
};

/** 2025年, 令和7年, 2025年度. */
export const readNamedYear: PartReader = ({ text, today }, position) => {
  const match = matchAt(NAMED, text, position);
  if (!match) {
    const short = matchAt(SHORT, text, position);
    const within = () => noDay('two-digit-year', today);
    return short && { end: position + short[0].length, within };
  }
  const year =
    match[3] === undefined ? gregorianYear(match[1] ?? '', eraYearNumber(match[2] ?? '')) : Number(match[3]);
  if (year === undefined) return undefined;
  return {
    end: position + match[0].length,
    within: (frame) => {
      if (year < FIRST || year > LAST) return noDay('year-out-of-range', today);
      if (frame && (frame.unit !== 'years' || frame.at.year !== year)) return undefined;
      const meaning =
        match[4] === undefined ? calendarYear(today.set({ year }), today) : fiscalYear(year, today);
      return { ...meaning, written: true };
    },
  };
};
