import type { DateTime } from 'luxon';
import { matchAt, skip } from '../text/scan';
import { asDay, type DayHit, type Frame, type Framed, isExact, type Meaning, noDay } from './day-hit';
import { readElapsedPhrase } from './elapsed-phrase';
import type { Part, PartReader, Scanned } from './part';
import { readDayOfMonth } from './parts/days';
import { readElapsed } from './parts/elapsed';
import { readMonthPart } from './parts/month-parts';
import { readNamedMonth, readToldMonth } from './parts/months';
import { readTimeOfDay } from './parts/time-of-day';
import { readUnclear } from './parts/unclear';
import { readBareWeekday, readWeekday, readWeekdayBeside } from './parts/weekdays';
import { readWeek, readWeekEdge, readWeekOfDay, readWeekOfMonth } from './parts/weeks';
import { readAboutNow, readDayWord, readLooseWord, readNeighbour } from './parts/words';
import { readWritten } from './parts/written';
import { readFiscalYearPart, readNamedSeason, readYearPart } from './parts/year-parts';
import { readNamedYear, readToldYear } from './parts/years';
import { readSpanOfTime } from './span-of-time';

/** What a wording can begin with. In this order: a reader that takes more of the text stands before one that takes its beginning only. */
const FIRST: readonly PartReader[] = [
  readElapsed,
  readWritten,
  readUnclear,
  readToldYear,
  readNamedYear,
  readNamedSeason,
  readToldMonth,
  readNamedMonth,
  readMonthPart,
  readWeek,
  readWeekEdge,
  readWeekday,
  readDayWord,
  readLooseWord,
  readDayOfMonth,
];

/** What can stand behind another part; what can do nothing else comes first. */
const NEXT: readonly PartReader[] = [
  readNeighbour,
  readAboutNow,
  readYearPart,
  readFiscalYearPart,
  readWeekOfMonth,
  readWeekOfDay,
  ...FIRST,
  readWeekdayBeside,
  readBareWeekday,
  readTimeOfDay,
];

/** No wording of a day has more. */
const MOST_PARTS = 8;
const GLUE = / ?(?:の ?)?/y;
const FROM = /(?:から|より)(?:数えて)?、? ?/y;
const TO_ANOTHER_DAY = / ?(?:の間|のあいだ|まで|にかけて|の? ?\d|[月/])/y;
/** 「08/12,2015」: a year at the end, which no format here has without a month's name. */
const YEAR_BEHIND = /(?:, ?| )(?:19|20)\d\d(?: ?年)?(?=[。、\n]|です|でした|[にのは]|$)/y;

interface Read {
  end: number;
  meaning: Framed;
}

const within = (part: Part, frame: Frame, today: DateTime): Framed | undefined => {
  const inner = part.within(frame);
  if (!frame.yearless || inner?.earliest === undefined) return inner;
  // 「2月の29日」 in February is the last one, too.
  const missing = inner.problem === 'no-such-date' && frame.at.hasSame(today, 'month');
  if (!missing && inner.earliest <= asDay(today)) return inner;
  return part.within({ ...frame, at: frame.at.minus({ years: 1 }) });
};

/** 「先週末の水曜」: a narrower day that lies outside contradicts. */
const liesOutside = (inner: Meaning, meaning: Framed, today: DateTime): boolean => {
  if (isExact(meaning) || meaning.frame?.far || meaning.frame?.yearless) return false;
  const [{ earliest: from = '' }, { earliest = '' }] = [inner, meaning];
  return inner.latest < earliest || (from > meaning.latest && from <= asDay(today));
};

const narrow = (part: Part, meaning: Framed, today: DateTime): Framed | undefined => {
  if (meaning.problem !== undefined) return part.apart || part.faint ? undefined : meaning;
  const { frame } = meaning;
  if (!frame) return undefined;
  const { far, ...near } = frame;
  const inner = within(part, frame, today) ?? (far && part.within(near));
  if (!inner) return undefined;
  if (inner.problem === undefined && liesOutside(inner, meaning, today)) return noDay('undecided', today);
  const whole = {
    ...inner,
    relative: meaning.relative,
    ...(meaning.written && { written: true }),
    ...(meaning.approximate && { approximate: true }),
  };
  const other = far && part.within({ ...near, at: far });
  if (!other || other.earliest === undefined || other.problem !== undefined) return whole;
  const { frame: _either, ...loose } = whole;
  return { ...loose, earliest: other.earliest };
};

/** 「今から2週間後」, 「昨日から4日」: a length of time counted from that day. */
const readFrom = (scanned: Scanned, { end, meaning }: Read): Read | undefined => {
  const { text, today } = scanned;
  const from = meaning.frame?.unit === 'days' ? matchAt(FROM, text, end) : undefined;
  if (!from) return undefined;
  const at = end + from[0].length;
  const phrase = readElapsedPhrase(text, at);
  const counted = phrase?.direction && readElapsed(scanned, at)?.within(meaning.frame);
  if (phrase && counted) return { end: phrase.end, meaning: counted };
  // 「1月20日から31日経った」 says the same day twice.
  if (phrase) return undefined;
  const span = scanned.momentAt(at) ? undefined : readSpanOfTime(text, at);
  if (!span || matchAt(TO_ANOTHER_DAY, text, span.end)) return undefined;
  // 「1月20日から1年間」 begins on that day; 「1月20日から25日」 may be two days.
  const length = span.unit !== 'days' || text.charAt(span.end - 1) === '間';
  return { end: span.end, meaning: meaning.relative || !length ? noDay('undecided', today) : meaning };
};

const readNext = (scanned: Scanned, read: Read): Read | undefined => {
  const { text, today } = scanned;
  const from = readFrom(scanned, read);
  if (from) return from;
  const glued = skip(GLUE, text, read.end);
  let left: Part | undefined;
  for (const reader of NEXT) {
    const part = reader(scanned, glued);
    const meaning = part && narrow(part, read.meaning, today);
    if (part && meaning) return { end: part.end, meaning };
    if (part && !part.apart && !part.faint) left ??= part;
  }
  const year = read.meaning.relative ? undefined : matchAt(YEAR_BEHIND, text, read.end);
  if (year) return { end: read.end + year[0].length, meaning: noDay('undecided', today) };
  // After a blank another day may be named; directly behind, or with の, it is a part that does not fit.
  const separate = glued > read.end && !text.slice(read.end, glued).includes('の');
  return left && !separate ? { end: left.end, meaning: noDay('undecided', today) } : undefined;
};

const readFirst = (scanned: Scanned, position: number): Read | undefined => {
  for (const reader of FIRST) {
    const part = reader(scanned, position);
    const meaning = part?.within(undefined);
    if (part && meaning) return { end: part.end, meaning };
  }
  return undefined;
};

/**
 * Reads the wording of a day exactly at `position`, part after part: 去年|の12月|の第一|金曜日. Each part must fit into what
 * stands before it; one that does not leaves the day undecided, so that no part of what was said is ever dropped.
 */
export const readChain = (scanned: Scanned, position: number): DayHit | undefined => {
  let read = readFirst(scanned, position);
  for (let count = 1; read && count < MOST_PARTS; count += 1) {
    const next = readNext(scanned, read);
    if (!next) break;
    read = next;
  }
  if (!read) return undefined;
  const { frame: _within, ...meaning } = read.meaning;
  return { ...meaning, start: position, end: read.end };
};
