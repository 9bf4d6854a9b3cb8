import type { DateTime } from 'luxon';
import { matchAt } from '../../text/scan';
import { type Frame, type Framed, noDay, stretch } from '../day-hit';
import type { PartReader } from '../part';

const TOLD = /(先々月|前々月|先先月|先月|せんげつ|前月|前の月|今月|こんげつ|当月|同月|再来月|来月)/y;
const BACK: Readonly<Record<string, number>> = {
  先々月: 2,
  前々月: 2,
  先先月: 2,
  先月: 1,
  せんげつ: 1,
  前月: 1,
  前の月: 1,
  今月: 0,
  こんげつ: 0,
  当月: 0,
  同月: 0,
  来月: -1,
  再来月: -2,
};
const NAMED = /(\d{1,2}) ?月(?!間|曜| ?\d(?!\d? ?日))/y;
const AGO = /^前(?![半後年期日月週])/;

const whole = (at: DateTime, today: DateTime, frame?: Partial<Frame>): Framed => ({
  ...stretch(at.startOf('month'), at.endOf('month').startOf('day'), today),
  frame: { unit: 'months', at, ...frame },
});

/** 先月, 今月: of today's year, or of the year before it (去年の今月). */
export const readToldMonth: PartReader = ({ text, today }, position) => {
  const match = matchAt(TOLD, text, position);
  if (!match) return undefined;
  const at = today.minus({ months: BACK[match[1] ?? ''] ?? 0 });
  return {
    end: position + match[0].length,
    within: (frame) => {
      // 「同月」 alone is the month of another day.
      if (frame === undefined) return match[1] === '同月' ? noDay('undecided', today) : whole(at, today);
      return frame.unit === 'years' && !frame.fiscal
        ? whole(at.set({ year: frame.at.year }), today)
        : undefined;
    },
  };
};

/** In which year that month of the frame lies; nothing where it does not lie in it. */
export const yearWithin = ({ unit, at, fiscal, slack = 0 }: Frame, month: number): number | undefined => {
  if (unit === 'years') return fiscal && month < 4 ? at.year + 1 : at.year;
  if (unit !== 'months') return undefined;
  const middle = at.year * 12 + at.month;
  return [at.year - 1, at.year, at.year + 1].find((year) => Math.abs(year * 12 + month - middle) <= slack);
};

/** 12月: of the year before it, or the latest one that has begun. */
export const readNamedMonth: PartReader = ({ text, today }, position) => {
  const match = matchAt(NAMED, text, position);
  if (!match) return undefined;
  const month = Number(match[1]);
  const end = position + match[0].length;
  return {
    end,
    within: (frame) => {
      if (month < 1 || month > 12) return noDay('no-such-date', today);
      // 「一月前」 is a month ago or before January.
      if (AGO.test(text.slice(end, end + 2))) return noDay('undecided', today);
      const latest = today.year - (month > today.month ? 1 : 0);
      const year = frame ? yearWithin(frame, month) : latest;
      if (year === undefined) return undefined;
      const meaning = whole(today.set({ year, month }), today, frame ? {} : { yearless: true });
      return frame ? meaning : { ...meaning, written: true };
    },
  };
};
