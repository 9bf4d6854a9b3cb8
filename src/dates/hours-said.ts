import { fold } from './text/fold';
import { timesSaid } from './validity/times-said';

/** A time of day in minutes, or the part of a day that it lies in; `label` is for reading back. */
export interface HoursSaid {
  from: number;
  to: number;
  label: string;
}

const HOUR = 60;
const LAST_MINUTE = 24 * HOUR - 1;

/** Parts of a day, in hours; the longer words first. */
const PARTS: readonly (readonly [string, number, number])[] = [
  ['午前中', 0, 12],
  ['午前', 0, 12],
  ['午後', 12, 24],
  ['早朝', 4, 8],
  ['未明', 0, 4],
  ['明け方', 3, 6],
  ['朝方', 5, 8],
  ['朝イチ', 8, 10],
  ['朝一', 8, 10],
  ['朝', 5, 10],
  ['昼過ぎ', 13, 15],
  ['昼すぎ', 13, 15],
  ['お昼', 11, 14],
  ['昼', 11, 14],
  ['夕方', 16, 19],
  ['夕刻', 16, 19],
  // 「4日の夜中」 is at either end of it.
  ['夜中', 0, 24],
  ['深夜', 0, 24],
  ['夜', 18, 24],
  ['晩', 18, 24],
];

/** The time of day in the wording of a day: 「31日の朝9時」「7月1日の昼」; null where it is in a zone of its own. */
export function hoursSaid(text: string): HoursSaid | null | undefined {
  const folded = fold(text).text;
  const [time] = timesSaid(folded);
  if (time) {
    const { clock, zones } = time;
    if (clock.problem !== undefined || zones.some(({ name }) => name !== 'JST')) return null;
    const at = clock.hour * HOUR + clock.minute;
    const minutes = clock.minute > 0 ? `${clock.minute}分` : '';
    return { from: at, to: at, label: ` ${clock.hour}時${minutes}` };
  }
  const part = PARTS.find(([word]) => folded.includes(word));
  if (!part) return undefined;
  const [word, from, to] = part;
  return { from: from * HOUR, to: Math.min(to * HOUR, LAST_MINUTE), label: `の${word}` };
}

/** The time of day that a text tells last, `HH:mm:ss`; undefined where it tells none, or one with a zone of its own. */
export function clockIn(text: string): string | undefined {
  const { clock, zones } = timesSaid(fold(text).text).at(-1) ?? {};
  if (clock === undefined || clock.problem !== undefined || zones === undefined || zones.length > 0)
    return undefined;
  return [clock.hour, clock.minute, clock.second].map((part) => String(part).padStart(2, '0')).join(':');
}
