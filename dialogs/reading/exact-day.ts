import { readValidity } from '../../src/dates';
import type { FormContext, ReplyReading } from '../form/types';
import { type DaySpan, readIssueDay, showSpan } from './issue-day';
import { zonesOf } from './zones';

/** An issue date where nothing less than the very day will do. */
export function readExactIssueDay(text: string, context: FormContext): ReplyReading<DaySpan> {
  const reading = readIssueDay(text, context);
  if (reading.kind !== 'value' || reading.value.from === reading.value.to) return reading;
  return {
    kind: 'problem',
    message: `${showSpan(reading.value)}とのことですが、計算には日付が必要です。`,
  };
}

/** The same for a registry certificate: the validity of a server ID that was pasted instead is not its issue. */
export function readRegistryDay(text: string, context: FormContext): ReplyReading<DaySpan> {
  const validity = readValidity(text, { now: context.now, ...zonesOf(context) });
  if (validity.kind === 'period' || (validity.kind === 'moment' && validity.side !== undefined)) {
    return {
      kind: 'problem',
      message: 'それはサーバIDの有効期間のようです。登記簿謄本の発行日をお知らせください。',
    };
  }
  return readExactIssueDay(text, context);
}
