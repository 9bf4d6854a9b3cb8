import { readClock } from '../grammar/clock';
import type { ClockHit, ZoneHit } from '../grammar/hits';
import { readZones } from '../grammar/zones-beside';
import { matchAt } from '../text/scan';

/** A time of day that was said by itself, with the zone beside it. Positions are those of the folded text. */
export interface TimeSaid {
  start: number;
  end: number;
  clock: ClockHit;
  zones: readonly ZoneHit[];
}

const BARE = /(?<!\d)([01]\d|2[0-4])([0-5]\d)([0-5]\d)?(?![\d年月日:/.-])/y;
const STARTER = /[\dA-Za-z午正お早朝夕深夜昼]/;
const WORD = /[\dA-Za-z]/;
const ZONE_STARTER = /[A-Za-z\u30A0-\u30FF\u4E00-\u9FFF(+-]/;
const BETWEEN = /^[^\d]{0,8}$/;
/** 「日本時間だと」 asks; 「JSTで」 in the answer to the question for a time says which zone it is in. */
const ASKED_FOR = /^ ?(?:に|へ|だと|では|なら)/;
const NO_TARGET = '';
const FARTHEST = 20;
/** Two are asked for at most; more of them contradict each other however many there are. */
const MOST_TIMES = 8;

/** `235959` and `2359`, which are times only where a time was asked for. */
const bareClock = (text: string, position: number): ClockHit | undefined => {
  const match = matchAt(BARE, text, position);
  if (!match) return undefined;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hour === 24 && minute + second > 0) return undefined;
  return { end: position + match[0].length, hour, minute, second, millisecond: 0 };
};

const zonesAt = (text: string, position: number) => {
  const read = readZones(text, position, NO_TARGET);
  return ASKED_FOR.test(text.slice(read.end, read.end + 4)) ? { end: position, zones: [] } : read;
};

const zonesBefore = (text: string, from: number, until: number): readonly ZoneHit[] => {
  for (let position = Math.max(from, until - FARTHEST); position < until; position += 1) {
    const begins =
      ZONE_STARTER.test(text.charAt(position)) && !/[A-Za-z]/.test(text.charAt(position - 1) || ' ');
    const { zones, end } = begins ? zonesAt(text, position) : { zones: [], end: position };
    if (zones.length > 0 && end <= until && BETWEEN.test(text.slice(end, until))) return zones;
  }
  return [];
};

/** Times of day in the text, in order. A zone that only one of them names holds for all. */
export const timesSaid = (text: string): TimeSaid[] => {
  const times: TimeSaid[] = [];
  let position = 0;
  let lastEnd = 0;
  while (position < text.length && times.length < MOST_TIMES) {
    const begins = STARTER.test(text.charAt(position)) && !WORD.test(text.charAt(position - 1) || ' ');
    const clock = begins ? (readClock(text, position) ?? bareClock(text, position)) : undefined;
    if (!clock) {
      position += 1;
      continue;
    }
    const after = zonesAt(text, clock.end);
    const zones = after.zones.length > 0 ? after.zones : zonesBefore(text, lastEnd, position);
    lastEnd = Math.max(after.end, clock.end);
    times.push({ start: position, end: lastEnd, clock, zones });
    position = lastEnd;
  }
  const named = times.filter(({ zones }) => zones.length > 0);
  const shared = named.length === 1 ? (named[0]?.zones ?? []) : [];
  return times.map((time) => (time.zones.length > 0 ? time : { ...time, zones: shared }));
};
