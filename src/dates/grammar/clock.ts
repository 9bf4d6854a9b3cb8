import { matchAt, numberOf } from '../text/scan';
import type { ImpossibleReason } from '../types';
import type { ClockHit } from './hits';

type Meridiem = 'am' | 'pm';

const BEFORE = /(午前|午後|AM|PM|a\.m\.|p\.m\.|早朝|朝|夕方|深夜|夜中|夜|昼)の? ?/iy;
const AFTER = / ?(午前|午後|AM|PM|a\.m\.?|p\.m\.?)(?![A-Za-z])/iy;
const COLONS =
  /(\d{1,3}) ?: ?(\d{1,3})(?: ?: ?(\d{1,3})(?:[.,](\d{1,9})(?![\d:/.]|-(?!\d\d:?\d\d(?!\d))))?)?(?![\d:]|\.\d)/y;
const DOTS = /(\d{1,2})\.(\d{2})\.(\d{2})(?![\d:.])/y;
/** Minutes may lack their 分 at the end, and may be left out before seconds (午後8時20秒). */
const KANJI =
  /(\d{1,3}) ?時(?!間|点|期|代)(?: ?(?:(\d{1,3}) ?分(?!間)(?: ?(\d{1,3})(?:[.,](\d{1,9}))?(?: ?秒(?!間)|(?![ ]?[\d年月日時/.:-])))?|(半)|(\d{1,3}) ?秒(?!間))|(\d{2})(?![\d年月日時分秒台個枚回件名人つ/.:%-]| ?[分秒]))?/y;
const HOUR_ONLY = /(\d{1,3})(?= ?(?:AM|PM|a\.m\.|p\.m\.)(?![A-Za-z]))/iy;
const BARE_HOUR = /(\d{1,2})(?![\d:/.-]|[年月日])/y;
const NOON = /(?:お昼の?)?(?:正午|noon(?![A-Za-z]))/iy;

const PM_WORDS = ['午後', 'pm', 'p.m.', 'p.m', '夕方', '夜', '昼'];
const AM_WORDS = ['午前', 'am', 'a.m.', 'a.m', '早朝', '朝'];

const meridiemOf = (word: string): Meridiem | undefined => {
  const key = word.toLowerCase();
  if (PM_WORDS.includes(key)) return 'pm';
  return AM_WORDS.includes(key) ? 'am' : undefined;
};

const isJapanese = (word: string): boolean => /[^ -~]/.test(word);

/** The 24-hour hour, or why it cannot be told. 午後0時 is noon in Japanese use; `0 PM` is not on a 12-hour clock. */
const onTwentyFour = (hour: number, word: string): number | ImpossibleReason => {
  const meridiem = meridiemOf(word);
  if (word === '夜' && (hour >= 18 || hour === 0)) return hour;
  // 夜 says 11 p.m. as well as 1 a.m., and 深夜12時 may be either end of the day.
  if (word === '夜' && (hour < 6 || hour === 12)) return 'meridiem-mismatch';
  if (word === '昼' && (hour === 11 || hour >= 12)) return hour <= 15 ? hour : 'meridiem-mismatch';
  if (word === '深夜' || word === '夜中') return hour <= 5 || hour >= 22 ? hour : 'meridiem-mismatch';
  if (word === '朝' || word === '早朝') return hour >= 1 && hour <= 11 ? hour : 'meridiem-mismatch';
  if (meridiem === undefined) return hour;
  if (hour > 12) return 'meridiem-mismatch';
  if (meridiem === 'am') return hour === 12 ? 0 : hour;
  if (hour === 0 && !isJapanese(word)) return 'meridiem-mismatch';
  return hour === 12 ? 12 : hour + 12;
};

const problemOf = (
  hour: number,
  minute: number,
  second: number,
  millisecond: number,
): ImpossibleReason | undefined => {
  if (hour === 24 && minute === 0 && second === 0 && millisecond === 0) return undefined;
  if (hour <= 23 && minute <= 59 && second === 60) return 'leap-second';
  return hour > 23 || minute > 59 || second > 59 ? 'no-such-time' : undefined;
};

/** Puts the read parts together and checks them. */
export const clockOf = (
  end: number,
  parts: { hour: number; minute?: number; second?: number; fraction?: string | undefined },
  meridiems: readonly string[] = [],
): ClockHit => {
  const { minute = 0, second = 0, fraction = '' } = parts;
  const millisecond = Math.floor(Number(`0.${fraction || '0'}`) * 1000);
  const fields = { end, hour: parts.hour, minute, second, millisecond };
  const sides = new Set(meridiems.map(meridiemOf).filter((side) => side !== undefined));
  if (sides.size > 1) return { ...fields, problem: 'meridiem-mismatch' };
  const problem = problemOf(parts.hour, minute, second, millisecond);
  if (problem) return { ...fields, problem };
  const word = meridiems[0];
  if (word === undefined) return fields;
  const hour = onTwentyFour(parts.hour, word);
  return typeof hour === 'number' ? { ...fields, hour } : { ...fields, problem: hour };
};

const digitsProblem = (match: RegExpExecArray): boolean =>
  [match[2], match[3]].some((part) => part !== undefined && part.length !== 2) || (match[1] ?? '').length > 2;

const body = (text: string, position: number, meridiem: string | undefined): ClockHit | undefined => {
  const words = meridiem === undefined ? [] : [meridiem];
  const digital = matchAt(COLONS, text, position) ?? matchAt(DOTS, text, position);
  const match = digital ?? matchAt(KANJI, text, position) ?? matchAt(HOUR_ONLY, text, position);
  const read = match ?? (meridiem === undefined ? undefined : matchAt(BARE_HOUR, text, position));
  if (!read) return undefined;
  let end = position + read[0].length;
  const after = matchAt(AFTER, text, end);
  if (after) {
    end += after[0].length;
    words.push(after[1] ?? '');
  }
  const minute = read[5] === '半' ? 30 : (numberOf(read, 2) ?? numberOf(read, 7) ?? 0);
  const second = numberOf(read, 3) ?? numberOf(read, 6) ?? 0;
  const parts = { hour: Number(read[1]), minute, second, fraction: read[4] };
  const clock = clockOf(end, parts, words);
  return digital && digitsProblem(digital) ? { ...clock, problem: 'no-such-time' } : clock;
};

/** Reads a time of day at `position`: `23:59:59.5`, `11:59 PM`, 午後11時59分, 正午, 23時半. */
export const readClock = (text: string, position: number): ClockHit | undefined => {
  const before = matchAt(BEFORE, text, position);
  const afterWord = position + (before?.[0].length ?? 0);
  const noon = matchAt(NOON, text, afterWord);
  if (noon) return clockOf(afterWord + noon[0].length, { hour: 12 });
  return body(text, afterWord, before?.[1]);
};
