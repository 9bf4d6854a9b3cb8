import { formatDay, todayIn } from '../../src/dates';
import { ruleOn } from '../../src/knowledge/rule-on';
import { type IssueDayQuestion, issueDayIn, LONG_AGO } from '../../src/reading/issue-day';
import type { DaySpan } from '../../src/reading/owned-day';
import type { Reading } from '../../src/reading/reading';
import type { FactValue } from '../../src/reply/types';
import { isDaySpan } from './accepts';
import type { FormContext, ReplyReading } from './types';

/** The zone certificates are shown in and the zone people live in, as the rules of the day say. */
export function zonesOf({ rules, now }: FormContext): { displayZone: string; targetZone: string } {
  const today = now.toFormat('yyyy-MM-dd');
  return { displayZone: ruleOn(rules.displayZone, today), targetZone: ruleOn(rules.targetZone, today) };
}

/** Today where people live, `yyyy-MM-dd`. */
export function todayOf(context: FormContext): string {
  return todayIn(context.now, zonesOf(context).targetZone);
}

/** A day alone that follows is of the month that was spoken of. */
export const nearTo = (before: FactValue | 'unknown' | undefined): { within?: DaySpan } =>
  before !== undefined && isDaySpan(before) ? { within: before as DaySpan } : {};

const NAMES = { 'server-id': 'サーバID', registry: '登記簿謄本' } as const;

/** The day of issue that a message tells. A day after today is a problem, not a day. */
export function readIssueDay(
  reading: Reading,
  question: Omit<IssueDayQuestion, 'zones'>,
  context: FormContext,
): ReplyReading<DaySpan> {
  const zones = { now: context.now, ...zonesOf(context) };
  const found = issueDayIn(reading, { ...question, zones });
  const wanted = `${NAMES[question.of]}の発行日をお知らせください。`;
  switch (found.kind) {
    case 'none':
      return found;
    case 'unclear':
      return { kind: 'problem', message: found.message, ...(found.among && { among: found.among }) };
    case 'other':
      if (question.of === 'registry' && found.word === '')
        return { kind: 'problem', message: `それはサーバIDの有効期間のようです。${wanted}` };
      if (found.expiry) return { kind: 'problem', message: `それは有効期限の日付のようです。${wanted}` };
      return { kind: 'problem', message: `それは別のこと(${found.word})の日付のようです。${wanted}` };
    case 'span':
      return inThePast(found.span, todayOf(context));
  }
}

function inThePast({ from, to }: DaySpan, today: string): ReplyReading<DaySpan> {
  if (from > today)
    return {
      kind: 'problem',
      message: `${formatDay(from)}は今日より後の日付です。発行日をもう一度お知らせください。`,
    };
  return { kind: 'value', value: { from, to: to > today ? today : to } };
}

/** A day as people read it, or the span it lies in. */
export function showSpan({ from, to }: DaySpan): string {
  if (from === to) return formatDay(from);
  if (from === LONG_AGO) return `${formatDay(to)}以前`;
  return `${formatDay(from)}から${formatDay(to)}までの間`;
}
