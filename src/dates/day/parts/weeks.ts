import type { DateTime } from 'luxon';
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
const OF_MONTH = /(?:第 ?(\d) ?週目?|(\d) ?週目|(?:最終|最後の)週)(?!間)/y;
const OF_DAY = /(?:を含む|ある)?週(?![間末明初は頭])/y;

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

/** 週末 and 週明け: of the week before it, or the latest. */
export const readWeekEdge: PartReader = ({ text, today }, position) => {
  const match = matchAt(EDGE, text, position);
  if (!match) return undefined;
  const weekend = match[0] === '週末';
  // A weekend that has not begun is not the latest.
  const latest = weekend && today.weekday < 6 ? today.minus({ weeks: 1 }) : today;
  const edge = (at: DateTime): Framed => {
    const from = at.startOf('week').plus({ days: weekend ? 4 : 0 });
    return { ...stretch(from, from.plus({ days: weekend ? 2 : 1 }), today), frame: { unit: 'weeks', at } };
  };
  return {
    end: position + match[0].length,
    within: (frame) => {
      if (!frame) return edge(latest);
      return frame.unit === 'weeks' && !frame.far ? edge(frame.at) : undefined;
    },
  };
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
      const said = match[1] ?? match[2];
      const number = said === undefined ? undefined : Number(said);
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

/** 1月20日|の週. */
export const readWeekOfDay: PartReader = ({ text, today }, position) => {
  const match = matchAt(OF_DAY, text, position);
  if (!match) return undefined;
  return {
    end: position + match[0].length,
    faint: true,
    within: (frame) => {
      if (frame?.unit !== 'days' || frame.far) return undefined;
      const monday = frame.at.startOf('week');
      return {
        ...stretch(monday.minus({ days: 1 }), monday.plus({ days: 6 }), today),
        frame: { unit: 'weeks', at: frame.at },
      };
    },
  };
};
