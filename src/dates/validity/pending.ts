import { formatDay } from '../format';
import type { NeedsTimeReading, PendingDate, Side } from '../types';

const NAMES: Readonly<Record<Side | 'at', string>> = { start: '開始', end: '終了', at: '' };

/** The reading for dates of which at least one has no time, with the question for the first that lacks it. */
export const needsTime = (dates: readonly PendingDate[]): NeedsTimeReading => {
  const open = dates.find((date) => date.moment === undefined) ?? dates[0];
  const asks = open?.side !== undefined && dates.length > 1 ? open.side : 'at';
  const name = NAMES[asks] === '' ? '' : `${NAMES[asks]}の日付の`;
  const day = open ? `${formatDay(open.day)}と読みました。` : '';
  return {
    kind: 'needs-time',
    dates,
    asks,
    message: `${day}${name}時刻(例: 23:59:59 GMT)も入力してください。`,
  };
};
