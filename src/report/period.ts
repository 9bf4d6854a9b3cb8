import { DAY_MS, JAPAN_AHEAD_MS } from '../japan-time';
import type { Span } from '../store';

/** Days in Japan, `yyyy-MM-dd`, both included. */
export interface Period {
  from: string;
  to: string;
}

/** Ten years: what is older than the log can be. */
const MOST_DAYS = 3_660;

const startOf = (day: string): number => Date.parse(`${day}T00:00:00+09:00`);

/** The moments of the period, in milliseconds since 1970. */
export const spanOf = ({ from, to }: Period): Span => ({ from: startOf(from), before: startOf(to) + DAY_MS });

/** The day in Japan. @param at milliseconds since 1970 */
export const dayOf = (at: number): string => new Date(at + JAPAN_AHEAD_MS).toISOString().slice(0, 10);

/** The hour in Japan, 0–23, and the day of the week from Monday 0 on. */
export function hourOf(at: number): { hour: number; weekday: number } {
  const there = new Date(at + JAPAN_AHEAD_MS);
  return { hour: there.getUTCHours(), weekday: (there.getUTCDay() + 6) % 7 };
}

/** Every day of the period. */
export function daysOf(period: Period): string[] {
  const { from, before } = spanOf(period);
  return Array.from({ length: Math.round((before - from) / DAY_MS) }, (_, at) => dayOf(from + at * DAY_MS));
}

/** The period of the same length that ends just before. */
export function periodBefore(period: Period): Period {
  const { from, before } = spanOf(period);
  return { from: dayOf(from - (before - from)), to: dayOf(from - DAY_MS) };
}

/** Reads two days; a text says in Japanese what is wrong with them. */
export function readPeriod(from: string | undefined, to: string | undefined): Period | string {
  if (from === undefined || to === undefined)
    return '--from と --to に日付を指定してください(例: --from 2026-10-01 --to 2026-12-31)。';
  for (const day of [from, to])
    if (!isDay(day)) return `「${day}」は日付ではありません。2026-10-01 のように書いてください。`;
  if (from > to) return `--from(${from})が --to(${to})より後になっています。`;
  return daysOf({ from, to }).length > MOST_DAYS
    ? '期間が長すぎます。10年以内にしてください。'
    : { from, to };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(startOf(text)) && dayOf(startOf(text)) === text;
}
