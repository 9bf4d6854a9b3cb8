import type { FormContext, ReplyReading } from '../form/types';
import { type DaySpan, readIssueDay, showSpan } from './issue-day';

/** An issue date where nothing less than the very day will do. */
export function readExactIssueDay(text: string, context: FormContext): ReplyReading<DaySpan> {
  const reading = readIssueDay(text, context);
  if (reading.kind !== 'value' || reading.value.from === reading.value.to) return reading;
  return {
    kind: 'problem',
    message: `${showSpan(reading.value)}とのことですが、計算には日付が必要です。`,
  };
}
