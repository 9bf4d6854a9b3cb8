import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** So many of something by a key (an address, a conversation) in a time. */
export interface Allowance {
  /** Tells allowances apart. */
  name: string;
  points: number;
  seconds: number;
}

/** Counts in this process. */
export const limitHere = (allowance: Allowance): RateLimiterAbstract => {
  const { name, points, seconds } = allowance;
  return overClockSteps(new RateLimiterMemory({ keyPrefix: name, points, duration: seconds }), allowance);
};

/** The clocks of instances that count together differ by less. */
const CLOCKS_DIFFER_MS = 60_000;

/**
 * Has a count begin anew that ends later than any that begins now: it was begun before the clock was put back, and would keep
 * people out for as long as that.
 */
export function overClockSteps<Limiter extends RateLimiterAbstract>(
  limiter: Limiter,
  { seconds }: Allowance,
): Limiter {
  const consume: Limiter['consume'] = limiter.consume.bind(limiter);
  limiter.consume = async (key, points, options) => {
    const counted = await consume(key, points, options).catch((refused: unknown) => {
      if (refused instanceof RateLimiterRes && isStale(refused)) return refused;
      throw refused;
    });
    if (!isStale(counted)) return counted;
    await limiter.delete(key);
    return consume(key, points, options);
  };
  const isStale = ({ msBeforeNext }: RateLimiterRes) => msBeforeNext > seconds * 1_000 + CLOCKS_DIFFER_MS;
  return limiter;
}
