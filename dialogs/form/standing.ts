import { daysUntil, formatDay, todayIn } from '../../src/dates';
import type { FormContext } from './types';

/** Where today stands in a validity. */
export type Standing = 'valid' | 'expired' | 'not-yet';

export interface Validity {
  /** ISO 8601 with the offset of Japan; either may be unknown. */
  start?: { epoch: number; iso: string };
  end?: { epoch: number; iso: string };
}

interface Told {
  state: Standing;
  /** Calendar days in Japan between today and the last day. */
  days: number;
  /** What joins it to the day before it: 「…まで有効で、まだ切れていません」. */
  join: string;
  /** 「まだ切れていません(あと36日)。」 */
  text: string;
}

const DAY = 10;

/** Where the present stands in a validity; undefined where its end is not known and it has begun. */
export function standingOf({ start, end }: Validity, { now }: FormContext, zone: string): Told | undefined {
  const today = todayIn(now, zone);
  const left = (iso: string): number => daysUntil(iso.slice(0, DAY), today);
  const days = end ? Math.abs(left(end.iso)) : 0;
  if (start && now.toMillis() < start.epoch) {
    const begins = left(start.iso);
    return {
      state: 'not-yet',
      join: 'で、',
      days,
      text: `まだ有効期間が始まっていません(${formatDay(start.iso.slice(0, DAY))}から${begins > 0 ? `、あと${begins}日` : ''})。`,
    };
  }
  if (!end) return undefined;
  if (now.toMillis() > end.epoch) {
    return {
      state: 'expired',
      join: 'で、',
      days,
      text: days > 0 ? `すでに切れています(${days}日前)。` : '今日、有効期限が切れました。',
    };
  }
  return {
    state: 'valid',
    join: '有効で、',
    days,
    text: days > 0 ? `まだ切れていません(あと${days}日)。` : 'まだ切れていませんが、今日までです。',
  };
}
