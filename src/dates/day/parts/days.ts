import type { DateTime } from 'luxon';
import { matchAt } from '../../text/scan';
import { asDay, type Frame, type Framed, type Meaning, noDay, oneDay } from '../day-hit';
import type { PartReader } from '../part';

const DAY =
  /(\d{1,2}) ?日(?! ?(?:間|前(?!後)|後|目|本|以|経|過|た[っちつ]|立[っちつ]|[をもし分弱強]|未満|おき|ごと|ぶり|毎))/y;
const GOES_ON = /(?:[\d年月/.:-]|[年月週間]と)$/;
/** Before a number of days. */
const COUNTED = /(?:あと|残り|今後|約|およそ|ざっと|もうすぐ|そろそろ|まもなく|間もなく) ?$/;
const SAID_AS_DAY =
  /(?:に|付|発行|取得|交付|の発行|頃|ごろ|ころ|あたり|辺り|(?:か|または|もしくは) ?\d{1,2} ?日(?! ?[間前目後]))/y;
const SAID_ALONE = /(?:くらい|ぐらい|前後)?(?:です|だ|でした)?[。 、\n]?$/y;

/** That day of that year, if there is one. */
export const dayOf = (year: number, month: number, day: number, today: DateTime): Framed => {
  const start = month >= 1 && month <= 12 ? today.set({ year, month, day: 1 }) : undefined;
  if (!start || day < 1 || day > (start.daysInMonth ?? 0)) return noDay('no-such-date', today);
  const at = start.set({ day });
  return { ...oneDay(at), frame: { unit: 'days', at } };
};

/** The latest one not after today. */
const latestOf = (number: number, today: DateTime): DateTime | undefined => {
  if (number < 1 || number > 31) return undefined;
  let month = today.startOf('month');
  while (number > (month.daysInMonth ?? 0) || +month.set({ day: number }) > +today)
    month = month.minus({ months: 1 });
  return month.set({ day: number });
};

const inWeek = (number: number, at: DateTime, today: DateTime): Framed | undefined => {
  const sunday = at.startOf('week').minus({ days: 1 });
  const day = [0, 1, 2, 3, 4, 5, 6, 7]
    .map((days) => sunday.plus({ days }))
    .find((each) => each.day === number);
  return day ? { ...oneDay(day), frame: { unit: 'days', at: day } } : noDay('no-such-date', today);
};

const named = (number: number, frame: Frame, today: DateTime): Framed | undefined => {
  if (frame.unit === 'months') return dayOf(frame.at.year, frame.at.month, number, today);
  if (frame.unit === 'weeks') return inWeek(number, frame.at, today);
  const day = frame.weekday ? latestOf(number, today) : undefined;
  if (!day) return undefined;
  return day.weekday === frame.at.weekday
    ? { ...oneDay(day), frame: { unit: 'days', at: day } }
    : noDay('weekday-mismatch', today);
};

/**
 * 20日: of the month before it, or the latest 20th not after today. 「20日です」 alone may as well be a number of days:
 * then both come back as candidates.
 */
export const readDayOfMonth: PartReader = ({ text, today }, position) => {
  const match = matchAt(DAY, text, position);
  if (!match) return undefined;
  const end = position + match[0].length;
  const number = Number(match[1]);
  const alone = (): Framed | undefined => {
    const before = text.slice(Math.max(0, position - 6), position);
    const day = GOES_ON.test(before) ? undefined : latestOf(number, today);
    if (!day) return undefined;
    const meaning: Meaning = { ...oneDay(day), written: true };
    const frame: Frame = { unit: 'days', at: day };
    const candidates = [asDay(day), asDay(today.minus({ days: number }))];
    if (COUNTED.test(before)) return { ...meaning, candidates, bare: true };
    if (matchAt(SAID_AS_DAY, text, end)) return { ...meaning, frame };
    return { ...meaning, frame, candidates, ...(!matchAt(SAID_ALONE, text, end) && { bare: true }) };
  };
  return { end, within: (frame) => (frame ? named(number, frame, today) : alone()) };
};
