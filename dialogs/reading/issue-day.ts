import type { DateTime } from 'luxon';
import { formatDay, readDay, readValidity, todayIn } from '../../src/dates';
import type { FormContext } from '../form/types';
import { zonesOf } from './zones';

/** Every day from `from` to `to`, `yyyy-MM-dd`, inclusive; both the same where the day is known. */
export type DaySpan = { readonly from: string; readonly to: string };

export type IssueDayReading =
  | { kind: 'value'; value: DaySpan }
  | { kind: 'problem'; message: string }
  | { kind: 'none' };

/** No server ID is older; stands for 「それより前」. */
export const LONG_AGO = '1990-01-01';

const BOUND =
  /(\d+)(日|週間|[ヶかカヵケ]?月|年)(?:間)?(以上|以内|未満|より前|は?(?:を|も)?(?:と[っく]くに)?(?:過ぎ|超え|越え|すぎ|こえ))/;
const NOT_PASSED =
  /(\d+)日(?:間)?(?:は|も|を)?(?:まだ)?(?:経|た|過ぎ|経過し)(?:って|て)?(?:い)?(?:ない|ません|へん)/;
const EXPIRY = /有効期限|期限切れ|満了|失効|not\s*after|end\s*date/i;

/** Reads the day of an issue from whatever says it. A day after today is a problem, not a day. */
export function readIssueDay(text: string, context: FormContext): IssueDayReading {
  const zones = zonesOf(context);
  const bounded = readBound(text, context.now.setZone(zones.targetZone));
  if (bounded) return { kind: 'value', value: bounded };
  const validity = readValidity(text, { now: context.now, ...zones });
  if (validity.kind === 'period') return dayOf(validity.start.iso.slice(0, 10), context);
  const endOnly = validity.kind === 'moment' && validity.side === 'end';
  if (endOnly || (EXPIRY.test(text) && !/発行|取得|開始/.test(text))) {
    return validity.kind === 'none'
      ? { kind: 'none' }
      : {
          kind: 'problem',
          message: 'それは有効期限の日付のようです。発行日(有効期間の開始日)をお知らせください。',
        };
  }
  const reading = readDay(text, { now: context.now, targetZone: zones.targetZone });
  if (reading.kind === 'day') return dayOf(reading.day, context);
  if (reading.kind === 'vague')
    return { kind: 'value', value: { from: reading.earliest ?? LONG_AGO, to: reading.latest } };
  if (reading.kind === 'none') return { kind: 'none' };
  return { kind: 'problem', message: reading.message };
}

/** A day as people read it, or the span it lies in. */
export function showSpan(span: DaySpan): string {
  if (span.from === span.to) return formatDay(span.from);
  if (span.from === LONG_AGO) return `${formatDay(span.to)}以前`;
  return `${formatDay(span.from)}から${formatDay(span.to)}までの間`;
}

function dayOf(day: string, context: FormContext): IssueDayReading {
  if (day > todayIn(context.now, zonesOf(context).targetZone)) {
    return {
      kind: 'problem',
      message: `${formatDay(day)}は今日より後の日付です。発行日をもう一度お知らせください。`,
    };
  }
  return { kind: 'value', value: { from: day, to: day } };
}

/** 「31日以上前」「30日を過ぎました」「まだ30日たっていない」: a bound instead of a day. */
function readBound(text: string, now: DateTime): DaySpan | undefined {
  const folded = text.normalize('NFKC').replace(/\s/g, '');
  const today = now.toFormat('yyyy-MM-dd');
  const short = NOT_PASSED.exec(folded);
  if (short) return { from: now.minus({ days: Number(short[1]) }).toFormat('yyyy-MM-dd'), to: today };
  const match = BOUND.exec(folded);
  if (!match?.[1] || !match[2] || !match[3]) return undefined;
  const count = Number(match[1]);
  const unit =
    match[2] === '日' ? 'days' : match[2] === '週間' ? 'weeks' : match[2] === '年' ? 'years' : 'months';
  if (count > 10_000) return undefined;
  const then = now.minus({ [unit]: count });
  if (match[3] === '以内') return { from: then.toFormat('yyyy-MM-dd'), to: today };
  if (match[3] === '未満') return { from: then.plus({ days: 1 }).toFormat('yyyy-MM-dd'), to: today };
  const beyond = match[3] === '以上' ? 0 : 1;
  return { from: LONG_AGO, to: then.minus({ days: beyond }).toFormat('yyyy-MM-dd') };
}
