import { matchAt } from '../../text/scan';
import { type Framed, stretch } from '../day-hit';
import type { PartReader } from '../part';

const TOLD = /(先々週|先先週|前々週|先週|せんしゅう|前の週|前週|今週|こんしゅう|再来週|さ来週|来週)/y;
const BACK: Readonly<Record<string, number>> = {
  先々週: 2,
  先先週: 2,
  前々週: 2,
  先週: 1,
  せんしゅう: 1,
  前の週: 1,
  前週: 1,
  今週: 0,
  こんしゅう: 0,
  来週: -1,
  再来週: -2,
  さ来週: -2,
};
const EDGE = /週末|週(?:明け|初め|はじめ|頭)/y;
const OF_MONTH = /(?:第 ?(\d)|最(終)|最後の) ?週目?(?!間)/y;

/** 先週, 来週: from Sunday to Sunday, as some begin the week with it and some end it so. */
export const readWeek: PartReader = ({ text, today }, position) => {
  const match = matchAt(TOLD, text, position);
  if (!match) return undefined;
  const at = today.minus({ weeks: BACK[match[1] ?? ''] ?? 0 });
  const monday = at.startOf('week');
  return {
    end: position + match[0].length,
    within: (frame) =>
      frame
        ? undefined
        : {
            ...stretch(monday.minus({ days: 1 }), monday.plus({ days: 6 }), today),
            frame: { unit: 'weeks', at },
          },
  };
};

/** 週末 and 週明け alone: the latest. */
export const readWeekEdge: PartReader = ({ text, today }, position) => {
  const match = matchAt(EDGE, text, position);
  if (!match) return undefined;
  const monday = today.startOf('week');
  const friday = monday.plus({ days: today.weekday >= 6 ? 4 : -3 });
  const last = (): Framed =>
    match[0] === '週末'
      ? { ...stretch(friday, friday.plus({ days: 2 }), today), frame: { unit: 'weeks', at: friday } }
      : { ...stretch(monday, monday.plus({ days: 1 }), today), frame: { unit: 'weeks', at: monday } };
  return { end: position + match[0].length, within: (frame) => (frame ? undefined : last()) };
};

/** 先月|の第2週, 12月|の最終週: counted in rows of a calendar or in sevens, whichever reaches farther. */
export const readWeekOfMonth: PartReader = ({ text, today }, position) => {
  const match = matchAt(OF_MONTH, text, position);
  if (!match) return undefined;
  return {
    end: position + match[0].length,
    within: (frame) => {
      if (frame?.unit !== 'months') return undefined;
      const last = frame.at.daysInMonth ?? 31;
      const number = match[1] === undefined ? undefined : Number(match[1]);
      const [from, to] = number === undefined ? [last - 9, last] : [7 * number - 12, 7 * number];
      if (from > last || to < 1) return undefined;
      return stretch(
        frame.at.set({ day: Math.max(1, from) }),
        frame.at.set({ day: Math.min(last, to) }),
        today,
      );
    },
  };
};
