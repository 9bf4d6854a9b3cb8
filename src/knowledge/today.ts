import { DateTime } from 'luxon';

/** The day it is in Japan at an instant, `yyyy-MM-dd`. */
export function dayInJapan(epochMs: number): string {
  return DateTime.fromMillis(epochMs, { zone: 'Asia/Tokyo' }).toFormat('yyyy-MM-dd');
}
