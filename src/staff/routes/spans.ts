import { DAY_MS, dayNumber, JAPAN_AHEAD_MS } from '../../japan-time';

/** Days that the page looks back. */
export const MONTH_DAYS = 30;
/** Unresolved questions that are looked through, the newest ones. */
export const UNRESOLVED_ROWS = 3_000;

/** The first moment of a day in Japan, in milliseconds since 1970. */
export const startOfDay = (at: number): number => dayNumber(at) * DAY_MS - JAPAN_AHEAD_MS;
