import { type DateTime, Duration, type DurationLikeObject } from 'luxon';
import { KANJI_NUMERALS, kanjiNumber } from '../text/kanji-number';
import { matchAt } from '../text/scan';

/** A length of time as said. `least` and `most` differ where it was said loosely (数日, 2〜3週間, 半月). */
export interface SpanOfTime {
  end: number;
  least: DurationLikeObject;
  most: DurationLikeObject;
  /** The smallest unit it was said in; half a year is said in months. */
  unit: Unit;
}

export type Unit = 'years' | 'months' | 'weeks' | 'days';

const COUNT = `(?:(\\d{1,4}|[${KANJI_NUMERALS}]{1,4})(?: ?[~、,-] ?(\\d{1,3}|[${KANJI_NUMERALS}]{1,3}))?|(数|何(?=[^\\n]{1,3}も)|半))`;
const UNIT =
  '(年間?|[かヶヵケカ箇個]月間?|(?<=[半数])月(?!\\d)|週間?|日間?(?!本)|days?|weeks?|months?|years?)';
const PART = new RegExp(`${COUNT} ?${UNIT}(半)?`, 'iy');
const AND = /(?:と|[、,]| )?(?=[\d半数])/y;

const unitOf = (text: string): Unit => {
  if (/^(?:年|year)/i.test(text)) return 'years';
  if (/月|month/i.test(text)) return 'months';
  return /^(?:週|week)/i.test(text) ? 'weeks' : 'days';
};

/** What 数 and 何…も can stand for; 何 alone asks. */
const SEVERAL: readonly [number, number] = [2, 9];

const numberOf = (text: string): number | undefined =>
  /^\d+$/.test(text) ? Number(text) : kanjiNumber(text);

interface Part {
  end: number;
  unit: Unit;
  told: Unit;
  least: DurationLikeObject;
  most: DurationLikeObject;
}

const HALF: Readonly<Record<Unit, [DurationLikeObject, DurationLikeObject] | undefined>> = {
  years: [{ months: 6 }, { months: 6 }],
  months: [{ days: 10 }, { days: 20 }],
  weeks: [{ days: 3 }, { days: 4 }],
  days: undefined,
};

/** The unit of what is half of one: 半年 is told in months, 半月 in days. */
const HALF_UNIT: Readonly<Record<Unit, Unit>> = {
  years: 'months',
  months: 'days',
  weeks: 'days',
  days: 'days',
};

const LONGEST_YEARS = 200;

/** ひと月, ふた月. */
const KANA_MONTHS = /(ひと|ふた|み)(?:月|つき)/y;
const KANA_COUNTS: Readonly<Record<string, number>> = { ひと: 1, ふた: 2, み: 3 };

const readKanaMonths = (text: string, position: number): Part | undefined => {
  const match = matchAt(KANA_MONTHS, text, position);
  if (!match) return undefined;
  const length = { months: KANA_COUNTS[match[1] ?? ''] ?? 1 };
  return { end: position + match[0].length, unit: 'months', told: 'months', least: length, most: length };
};

const readPart = (text: string, position: number): Part | undefined => {
  const match = matchAt(PART, text, position);
  if (!match) return readKanaMonths(text, position);
  const unit = unitOf(match[4] ?? '');
  const end = position + match[0].length;
  if (match[3] === '半') {
    const half = HALF[unit];
    return half && { end, unit, told: HALF_UNIT[unit], least: half[0], most: half[1] };
  }
  if (match[3] !== undefined)
    return { end, unit, told: unit, least: { [unit]: SEVERAL[0] }, most: { [unit]: SEVERAL[1] } };
  const low = numberOf(match[1] ?? '');
  const high = match[2] === undefined ? low : numberOf(match[2]);
  if (low === undefined || high === undefined || high < low) return undefined;
  // 「2026年」 is a year, and no length of time.
  if (unit === 'years' && high >= LONGEST_YEARS) return undefined;
  const half = match[5] === undefined ? undefined : HALF[unit];
  const told = half ? HALF_UNIT[unit] : unit;
  return {
    end,
    unit,
    told,
    least: { [unit]: low, ...half?.[0] },
    most: { [unit]: high, ...half?.[1] },
  };
};

const ORDER: readonly Unit[] = ['years', 'months', 'weeks', 'days'];

/** Reads 31日, 3週間, 1年2か月, 半年, 1年半, 数日, 2〜3週間 exactly at `position`. */
const readOne = (text: string, position: number): SpanOfTime | undefined => {
  const first = readPart(text, position);
  if (!first) return undefined;
  let { end, least, most, told } = first;
  let unit = first.unit;
  const said = new Set([unit]);
  for (let count = 0; count < 3; count += 1) {
    const gap = matchAt(AND, text, end);
    const next = gap && readPart(text, end + gap[0].length);
    if (!next || said.has(next.unit)) break;
    // 「5日、2週間前」 are two, 「1か月2年前」 is one.
    if (ORDER.indexOf(next.unit) < ORDER.indexOf(unit) && /[、, ]/.test(gap[0])) break;
    said.add(next.unit);
    least = { ...least, ...next.least };
    most = { ...most, ...next.most };
    ({ end, unit, told } = next);
  }
  return { end, least, most, unit: told };
};

const TO_ANOTHER = / ?(?:か|から|または|又は|もしくは|ないし|~|-)、? ?(?=[\d半数])/y;

const OR = /か(?!ら)|また|又|もし|ない/;

const daysIn = (length: DurationLikeObject): number => Duration.fromDurationLike(length).as('days');

/** Reads such a length, or two of which the one or the other is meant or all between: 30日か31日, 1か月から2か月. */
export const readSpanOfTime = (text: string, position: number): SpanOfTime | undefined => {
  const one = readOne(text, position);
  const gap = one && matchAt(TO_ANOTHER, text, one.end);
  const other = gap && readOne(text, one.end + gap[0].length);
  if (!one || !gap || !other) return one;
  if (daysIn(one.least) < daysIn(other.most)) return { ...other, least: one.least };
  // 「20日から3日前」 is no stretch, 「40日か2週間前」 is one told backwards.
  return OR.test(gap[0]) ? { ...one, end: other.end, least: other.least } : one;
};

/** That long before a day; where a month is too short for it, the month's last day. `undefined` beyond the calendar. */
export const before = (today: DateTime, length: DurationLikeObject): DateTime | undefined => {
  const at = today.minus(length);
  return at.isValid && at.year >= 1 ? at : undefined;
};
