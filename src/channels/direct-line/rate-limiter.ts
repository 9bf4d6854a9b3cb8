/** A bucket of `burst` requests that fills up again by `perSecond`. */
export interface Rate {
  burst: number;
  perSecond: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** Buckets kept at most; beyond, those full again go first, then the oldest. */
const MOST_KEYS = 20_000;

/**
 * Limits requests by key (an address, a conversation).
 * `take` returns 0 when the request may pass, or else the seconds to wait.
 * @param now milliseconds since 1970.
 */
export function createRateLimiter(rate: Rate, now: () => number): { take(key: string): number } {
  const buckets = new Map<string, Bucket>();

  const filled = (bucket: Bucket, time: number) =>
    Math.min(rate.burst, bucket.tokens + (Math.max(0, time - bucket.at) / 1_000) * rate.perSecond);

  function makeRoom(time: number): void {
    for (const [key, bucket] of buckets) if (filled(bucket, time) >= rate.burst) buckets.delete(key);
    for (const key of buckets.keys()) {
      if (buckets.size < MOST_KEYS) return;
      buckets.delete(key);
    }
  }

  return {
    take(key) {
      const time = now();
      const bucket = buckets.get(key);
      const tokens = bucket ? filled(bucket, time) : rate.burst;
      if (!bucket && buckets.size >= MOST_KEYS) makeRoom(time);
      if (tokens < 1) return Math.max(1, Math.ceil((1 - tokens) / rate.perSecond));
      buckets.set(key, { tokens: tokens - 1, at: time });
      return 0;
    },
  };
}
