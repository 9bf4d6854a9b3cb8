import { DAY_MS, JAPAN_AHEAD_MS } from '../../japan-time';

/** Days that the page looks back. */
export const MONTH_DAYS = 30;
/** Unresolved questions that are looked through, the newest ones. */
export const UNRESOLVED_ROWS = 3_000;

/** Days since 1970 in Japan. @param at milliseconds since 1970 */
export const dayNumber = (at: number): number => Math.floor((at + JAPAN_AHEAD_MS) / DAY_MS);

/** The first moment of a day in Japan, in milliseconds since 1970. */
export const startOfDay = (at: number): number => dayNumber(at) * DAY_MS - JAPAN_AHEAD_MS;
