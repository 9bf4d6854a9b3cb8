import { DateTime } from 'luxon';
import { LONG_AGO } from '../../src/reading/issue-day';
import type { DaySpan } from '../../src/reading/owned-day';

const plain = (day: string): DateTime => DateTime.fromISO(day, { zone: 'utc' });

const monthOf = ({ from, to }: DaySpan): DateTime | undefined =>
  plain(from).hasSame(plain(to), 'month') ? plain(from).startOf('month') : undefined;

/**
 * A span in the words in which people speak of one: 「先月(10月)」「8月」「去年」「11月8日から15日まで」.
 * @param today `yyyy-MM-dd`
 * @returns undefined for a single day, and where only what was said loosely (最近, だいぶ前) can be meant
 */
export function nameOfSpan(span: DaySpan, today: string): string | undefined {
  if (span.from === span.to || span.from === LONG_AGO) return undefined;
  const [from, to, now] = [plain(span.from), plain(span.to), plain(today)];
  const endsWhole = (unit: 'month' | 'year') => span.to === today || to.hasSame(to.endOf(unit), 'day');
  if (from.hasSame(to, 'year') && from.ordinal === 1 && endsWhole('year')) {
    const back = now.year - from.year;
    return ['今年', '去年'][back] ?? `${from.year}年`;
  }
  if (monthOf(span)) {
    if (from.day !== 1 || !endsWhole('month')) return `${from.month}月${from.day}日から${to.day}日まで`;
    const back = (now.year - from.year) * 12 + now.month - from.month;
    const word = ['今月', '先月'][back];
    if (word !== undefined) return `${word}(${from.month}月)`;
    return `${from.year === now.year ? '' : `${from.year}年`}${from.month}月`;
  }
  if (span.to === today) return undefined;
  const year = from.hasSame(to, 'year') ? '' : `${to.year}年`;
  return `${from.year}年${from.month}月${from.day}日から${year}${to.month}月${to.day}日まで`;
}
