export const DAY_MS = 86_400_000;

/** Japan is ahead of GMT by so much, the whole year. */
export const JAPAN_AHEAD_MS = 9 * 3_600_000;

/** Days since 1970 in Japan. @param at milliseconds since 1970 */
export const dayNumber = (at: number): number => Math.floor((at + JAPAN_AHEAD_MS) / DAY_MS);
