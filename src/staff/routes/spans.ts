export const DAY_MS = 86_400_000;
/** Days that the page looks back. */
export const MONTH_DAYS = 30;
/** Unresolved questions that are looked through, the newest ones. */
export const UNRESOLVED_ROWS = 3_000;

const JAPAN_MS = 9 * 3_600_000;

/** Days since 1970 in Japan. @param at milliseconds since 1970 */
export const dayNumber = (at: number): number => Math.floor((at + JAPAN_MS) / DAY_MS);

/** The first moment of a day in Japan, in milliseconds since 1970. */
export const startOfDay = (at: number): number => dayNumber(at) * DAY_MS - JAPAN_MS;
