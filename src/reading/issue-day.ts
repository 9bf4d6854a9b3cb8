import { DateTime } from 'luxon';
import { type DayContext, type DayMention, type DayReading, findDays, readValidity } from '../dates';
import { monthSpokenOf, weekSpokenOf } from './month-spoken-of';
import type { DaySpan, OwnedDay } from './owned-day';
import type { Reading } from './reading';
import { validityText } from './validity-text';

/** What a message says of the day of an issue. */
export type IssueDay =
  | { kind: 'span'; span: DaySpan }
  /** The day of something else: `word` says of what, `expiry` that it is the end of a validity. */
  | { kind: 'other'; word: string; expiry: boolean }
  /** A day that cannot be, or two of which one is meant, `among`; `message` asks. */
  | { kind: 'unclear'; message: string; among?: DaySpan }
  | { kind: 'none' };

/** No server ID is older; stands for 「それより前」. */
export const LONG_AGO = '1990-01-01';
/** 「発行されたばかり」: some days at most. */
const FEW_DAYS = 14;

export interface IssueDayQuestion {
  of: 'server-id' | 'registry';
  /** The day was asked for, so that one that nobody owns answers it. */
  asked: boolean;
  /** The month that is asked about: 「先月のいつ頃でしょうか」. */
  within?: DaySpan;
  zones: DayContext & { displayZone: string };
}

/** The day on which the server ID, or the registry certificate, was issued, as far as the message says so. */
export function issueDayIn(reading: Reading, question: IssueDayQuestion): IssueDay {
  const { of, asked, zones } = question;
  const validity = readValidity(validityText(reading), zones);
  if (validity.kind === 'period')
    return of === 'registry' ? elsewhere('', false) : day(validity.start.iso.slice(0, 10));
  const today = zones.now.setZone(zones.targetZone).toFormat('yyyy-MM-dd');
  const days = reading.days.filter((one) => !one.denied && isOfTheCase(one));
  // 「紙の発行日は…」: the paper that was asked about.
  const own = days.filter(
    ({ owner, paper }) => owner === of || owner === 'issue' || (paper && asked && of === 'registry'),
  );
  const corrected = own.length > 0 && reading.replies.some(({ act }) => act === 'take-back');
  const after = days.slice(days.indexOf(own[0] as OwnedDay) + 1).filter(({ owner }) => owner === 'nobody');
  const chosen = corrected
    ? [...own, ...after]
    : own.length > 0
      ? own
      : asked
        ? days.filter(({ owner }) => owner === 'nobody')
        : [];
  const past = chosen.filter((one) => !isToCome(one, today));
  if (past.length > 0) return choose(past, reading, question);
  const [toCome] = chosen;
  if (toCome)
    return asked ? { kind: 'unclear', message: stillToCome(toCome.mention.text) } : { kind: 'none' };
  if (!asked) return { kind: 'none' };
  if (justIssued(reading)) return recently(zones);
  const foreign = days.find(({ owner }) => owner !== 'nobody');
  if (foreign) return elsewhere(foreign.word, foreign.owner === 'expiry');
  if (validity.kind === 'moment' && validity.side === 'end') return elsewhere('', true);
  return { kind: 'none' };
}

/**
 * A length of time in the question itself is the rule's, not the person's: 「発行後60日でも更新できますか」. A day of issue that is only
 * supposed is one all the same: 「1/20発行だと何日からですか」.
 */
export function isOfTheCase({ mood, within, mention, owner, clause }: OwnedDay): boolean {
  if (mood === 'told') return true;
  if (within && mention.kind !== 'since') return true;
  if (mood === 'asked') return within || (mention.kind === 'written' && !isCount(mention, clause));
  return mention.kind === 'written' && mention.days.kind === 'day' && OF_AN_ISSUE.has(owner);
}

/** 「30日の数え始めは、発行された日ですか」: a number of days beside what is asked, and not what day it is. */
const isCount = ({ days }: DayMention, { predicate }: OwnedDay['clause']): boolean =>
  days.kind === 'ambiguous' && /^[\d一二三十]+日$/.test(days.matched) && predicate?.kind !== 'value';

/** Days (calendar) back from which on 「4月10日に取ります」 means the next such day rather than the last. */
const HALF_A_YEAR = 183;

/** Whether what the day is of has not happened yet: 「登記簿は4月10日に取る予定です」. */
export function isToCome({ ahead, mood, mention: { days, text, kind } }: OwnedDay, today: string): boolean {
  if (ahead === 'planned') return true;
  const first = days.kind === 'day' ? days.day : days.kind === 'vague' ? days.earliest : undefined;
  // 「取りに行けるのが来週なのです」
  if (kind === 'told' && (AHEAD.test(text) || (first !== undefined && first > today))) return true;
  if (ahead !== 'present' && mood !== 'supposed') return false;
  const last = days.kind === 'day' ? days.day : days.kind === 'vague' ? days.latest : today;
  if (last > today) return true;
  const back = DateTime.fromISO(today).diff(DateTime.fromISO(last), 'days').days;
  return back > HALF_A_YEAR && !WITH_YEAR.test(text);
}

/** Never before today, whatever the day of the week on which a week begins. */
export const AHEAD = /^(?:来|再来|翌|明日|明後日|あした|あす)/;
const WITH_YEAR = /年|\d{4}|令和|r\d/;

const stillToCome = (text: string): string =>
  `「${text}」はこれからの日付のようです。すでに発行されたものの発行日をお知らせください。`;

const OF_AN_ISSUE: ReadonlySet<OwnedDay['owner']> = new Set(['server-id', 'registry', 'issue']);

const day = (text: string): IssueDay => ({ kind: 'span', span: { from: text, to: text } });
const elsewhere = (word: string, expiry: boolean): IssueDay => ({ kind: 'other', word, expiry });

function recently({ now, targetZone }: DayContext): IssueDay {
  const today = now.setZone(targetZone);
  const from = today.minus({ days: FEW_DAYS }).toFormat('yyyy-MM-dd');
  return { kind: 'span', span: { from, to: today.toFormat('yyyy-MM-dd') } };
}

const justIssued = ({ clauses }: Reading): boolean =>
  clauses.some(
    ({ predicate, tail }) =>
      tail?.marks.has('just') === true &&
      // 「これから取るところです」
      tail.marks.has('past') &&
      predicate?.found.some(({ sense }) => sense.kind === 'event' && sense.line.event === 'issue') === true,
  );

type Days = Exclude<DayReading, { kind: 'none' }>;

/** Of several the one that is meant: the last where the person takes one back, an exact one before a loose one. */
function choose(days: readonly OwnedDay[], reading: Reading, { within, zones }: IssueDayQuestion): IssueDay {
  const takesBack = reading.replies.some(({ act }) => act === 'take-back' || act === 'no' || act === 'wrong');
  const readings = days.map((one) => {
    const { mention } = one;
    // 「2月7日、いや8日でした」: of the same month.
    const month = monthSpokenOf(one, reading, takesBack);
    return {
      mention,
      days:
        inMonth(mention.text, month ?? within, zones) ??
        (takesBack ? wholeDay(weekSpokenOf(one, reading), zones) : undefined) ??
        inYear(mention.days, within) ??
        (takesBack ? inMonthAlone(mention.days, within) : undefined) ??
        mention.days,
    };
  });
  const today = zones.now.setZone(zones.targetZone).toFormat('yyyy-MM-dd');
  const exact = readings.filter(({ days: one }) => one.kind === 'day');
  const notToday = exact.filter(({ days: one }) => one.kind === 'day' && one.day !== today);
  const group = [notToday, exact, readings].find((some) => some.length > 0) ?? [];
  const open = readings.find(({ days: one }) => one.kind === 'ambiguous' || one.kind === 'impossible');
  if (open && notToday.length === 0) return spanOf(open.days);
  const last = group.at(-1);
  if (last === undefined) return { kind: 'none' };
  const different = new Set(group.map(({ days: one }) => JSON.stringify(spanOf(one))));
  if (different.size === 1 || takesBack) return spanOf(last.days);
  const texts = group.map(({ mention }) => `「${mention.text}」`);
  return {
    kind: 'unclear',
    message: `${texts.join('と')}のどちらでしょうか。発行日を1つだけお知らせください。`,
  };
}

function spanOf(reading: Days): IssueDay {
  switch (reading.kind) {
    case 'day':
      return day(reading.day);
    // 「1月10日か11日」
    case 'ambiguous':
      return {
        kind: 'unclear',
        message: reading.message,
        ...(EITHER.test(reading.matched) && { among: spanOver(reading.candidates) }),
      };
    case 'vague':
      return { kind: 'span', span: { from: reading.earliest ?? LONG_AGO, to: reading.latest } };
    default:
      return { kind: 'unclear', message: reading.message };
  }
}

/** Said as two, and not one that can be read in two ways. */
const EITHER = /か(?!月)|または|又は|もしくは|あるいは|それとも/;

function spanOver(days: readonly string[]): DaySpan {
  const [first = '', ...more] = [...days].sort();
  return { from: first, to: more.at(-1) ?? first };
}

/** A reply to 「先月のいつ頃」 that tells only the day: 「15日です」「中旬」. */
function inMonth(text: string, within: DaySpan | undefined, zones: DayContext): Days | undefined {
  // 「先月の20日」 names its month itself.
  if (within === undefined || /[年月]|\d[/.-]\d/.test(text)) return undefined;
  const [from, to] = [within.from, within.to].map((iso) => DateTime.fromISO(iso, { zone: 'utc' }));
  if (!from || !to || !from.hasSame(to, 'month')) return undefined;
  return wholeDay(`${from.year}年${from.month}月${text}`, zones);
}

/** The day that a wording names, where all of it does. */
function wholeDay(text: string | undefined, zones: DayContext): Days | undefined {
  if (text === undefined) return undefined;
  const found = findDays(text, zones);
  const [first] = found;
  return found.length === 1 && first?.start === 0 && first.end === text.length ? first.days : undefined;
}

/** 「去年のです」 of a day that was told before: the same day of that year. */
function inYear(days: Days, within: DaySpan | undefined): Days | undefined {
  if (days.kind !== 'vague' || within === undefined || within.from !== within.to) return undefined;
  const year = /^(\d{4})-01-01$/.exec(days.earliest ?? '')?.[1];
  if (year === undefined || !days.latest.startsWith(year)) return undefined;
  const moved = DateTime.fromISO(`${year}${within.from.slice(4)}`, { zone: 'utc' });
  const day = moved.toFormat('yyyy-MM-dd');
  return moved.isValid ? { ...days, kind: 'day', day, relative: true } : undefined;
}

/** 「1月の間違いです」 of a day that was told before: the same day of that month. */
function inMonthAlone(days: Days, within: DaySpan | undefined): Days | undefined {
  if (days.kind !== 'vague' || within === undefined || within.from !== within.to) return undefined;
  const first = DateTime.fromISO(days.earliest ?? '', { zone: 'utc' });
  const whole = first.day === 1 && first.hasSame(DateTime.fromISO(days.latest, { zone: 'utc' }), 'month');
  const moved = first.set({ day: Number(within.from.slice(8)) });
  if (!whole || !moved.hasSame(first, 'month')) return undefined;
  return { ...days, kind: 'day', day: moved.toFormat('yyyy-MM-dd'), relative: true };
}
