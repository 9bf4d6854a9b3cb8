import {
  type DayReading,
  formatDay,
  readDay,
  readIssueDay as readStated,
  readValidity,
} from '../../src/dates';
import type { FormContext } from '../form/types';
import { lastDay } from './self-correction';
import { todayOf, zonesOf } from './zones';

/** Every day from `from` to `to`, `yyyy-MM-dd`, inclusive; both the same where the day is known. */
export type DaySpan = { readonly from: string; readonly to: string };

export type IssueDayReading =
  | { kind: 'value'; value: DaySpan }
  | { kind: 'problem'; message: string }
  | { kind: 'none' };

/** No server ID is older; stands for 「それより前」. */
export const LONG_AGO = '1990-01-01';

/** 「発行されたばかり」: some days at most. */
const JUST_NOW = /(?:発行|取得|取っ|届い|もらっ)[^。]{0,6}ばかり/;
const FEW_DAYS = 14;
const NOT_THE_EXPIRY = 'それは有効期限の日付のようです。発行日(有効期間の開始日)をお知らせください。';
const NOT_THE_ISSUE = 'それは発行日ではないようです。発行日(発行された日)をお知らせください。';
const OTHER_EVENT =
  /インストールし|退職|入社|異動|会議|打ち合わせ|設立|郵送|提出(?:は|し|す|日|予定)|支払|今日は|本日は|同僚|予定(?:です|日)/;
const EXPIRY = /有効期限|期限切れ|満了|失効|not\s*after|end\s*date/i;

/** Reads the day of an issue from a reply to the question for it. A day after today is a problem, not a day. */
export function readIssueDay(given: string, context: FormContext): IssueDayReading {
  const text = sameDay(lastDay(given));
  const zones = zonesOf(context);
  const validity = readValidity(text, { now: context.now, ...zones });
  if (validity.kind === 'period') return dayOf(validity.start.iso.slice(0, 10), context);
  const endOnly = validity.kind === 'moment' && validity.side === 'end';
  if (endOnly || (EXPIRY.test(text) && !/発行|取得|開始/.test(text))) {
    return validity.kind === 'none' ? { kind: 'none' } : { kind: 'problem', message: NOT_THE_EXPIRY };
  }
  const reading = readDay(text, { now: context.now, targetZone: zones.targetZone });
  if (reading.kind === 'none' && JUST_NOW.test(text)) {
    const now = context.now.setZone(zones.targetZone);
    return {
      kind: 'value',
      value: { from: now.minus({ days: FEW_DAYS }).toFormat('yyyy-MM-dd'), to: now.toFormat('yyyy-MM-dd') },
    };
  }
  const judged = judge(reading, context);
  return judged.kind !== 'none' && isOtherEvent(text) ? { kind: 'problem', message: NOT_THE_ISSUE } : judged;
}

/** Whether the text tells when something else happened or will happen. */
function isOtherEvent(text: string): boolean {
  return OTHER_EVENT.test(text) && !/発行|取得|取っ|交付|開始|謄本は|証明書は/.test(text);
}

/** 「先月の今日」 is a month ago, and no today. */
function sameDay(text: string): string {
  return text
    .replace(/先月の(?:今日|本日|きょう)/g, '1か月前')
    .replace(/先週の(?:今日|本日|きょう)/g, '1週間前')
    .replace(/(?<=月前|週間前|年前)の(?:今日|本日|きょう)/g, '');
}

/** Reads the day of an issue from any text, if the text itself says that something was issued on it. */
export function readStatedIssueDay(text: string, context: FormContext): IssueDayReading {
  return judge(
    readStated(sameDay(text), { now: context.now, targetZone: zonesOf(context).targetZone }),
    context,
  );
}

function judge(reading: DayReading, context: FormContext): IssueDayReading {
  switch (reading.kind) {
    case 'none':
      return reading;
    case 'day':
      return dayOf(reading.day, context);
    case 'vague':
      return spanOf(reading.earliest ?? LONG_AGO, reading.latest, context);
    default:
      return { kind: 'problem', message: reading.message };
  }
}

/** A day as people read it, or the span it lies in. */
export function showSpan(span: DaySpan): string {
  if (span.from === span.to) return formatDay(span.from);
  if (span.from === LONG_AGO) return `${formatDay(span.to)}以前`;
  return `${formatDay(span.from)}から${formatDay(span.to)}までの間`;
}

function spanOf(from: string, to: string, context: FormContext): IssueDayReading {
  const today = todayOf(context);
  return from > today
    ? dayOf(from, context)
    : { kind: 'value', value: { from, to: to > today ? today : to } };
}

function dayOf(day: string, context: FormContext): IssueDayReading {
  if (day > todayOf(context)) {
    return {
      kind: 'problem',
      message: `${formatDay(day)}は今日より後の日付です。発行日をもう一度お知らせください。`,
    };
  }
  return { kind: 'value', value: { from: day, to: day } };
}
