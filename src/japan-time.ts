export const DAY_MS = 86_400_000;

/** Japan is ahead of GMT by so much, the whole year. */
export const JAPAN_AHEAD_MS = 9 * 3_600_000;
