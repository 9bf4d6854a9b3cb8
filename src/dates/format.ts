import { DateTime } from 'luxon';

const WEEKDAYS = ['月', '火', '水', '木', '金', '土', '日'];

const weekdayOf = (at: DateTime): string => WEEKDAYS[at.weekday - 1] ?? '';

const zoneLabel = (at: DateTime): string => {
  if (at.zoneName === 'Asia/Tokyo') return '日本時間';
  return at.offset === 0 ? 'GMT' : at.toFormat("'UTC'ZZ");
};

/** A day for people: `2026-01-31` → `2026年1月31日(土)`. */
export const formatDay = (day: string): string => {
  const at = DateTime.fromISO(day, { zone: 'utc' });
  return `${at.year}年${at.month}月${at.day}日(${weekdayOf(at)})`;
};

/**
 * A moment for people in the given zone: `2012年12月11日(火) 8時59分59秒(日本時間)`. Milliseconds show only where there are any.
 *
 * @param epoch milliseconds since 1970-01-01T00:00:00Z
 * @param zone IANA name
 */
export const formatMoment = (epoch: number, zone: string): string => {
  const at = DateTime.fromMillis(epoch, { zone });
  const day = `${at.year}年${at.month}月${at.day}日(${weekdayOf(at)})`;
  const fraction = at.millisecond === 0 ? '' : `.${String(at.millisecond).padStart(3, '0')}`;
  return `${day} ${at.hour}時${at.minute}分${at.second}${fraction}秒(${zoneLabel(at)})`;
};

/** The day it is in that zone, `yyyy-MM-dd`. */
export const todayIn = (now: DateTime, zone: string): string => now.setZone(zone).toFormat('yyyy-MM-dd');
