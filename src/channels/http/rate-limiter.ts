import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import type { Allowance } from '../../store';

/** `burst` requests in the time in which so many pass at `perSecond`. */
export interface Rate {
  burst: number;
  perSecond: number;
}

export interface RateLimiter {
  /** @returns 0 when the request may pass, or else the seconds to wait. */
  take(key: string): Promise<number>;
}

/**
 * Taken from the shared count at once, and spent here: what counts for all instances is asked for once in so many requests. What
 * one instance has not spent counts as spent for the others.
 */
const LUMP = { most: 50, perSecond: 1 / 4 };

interface Lump {
  left: number;
  until: number;
}

/** Lumps kept at most; one that is forgotten is taken anew. */
const MOST_LUMPS = 20_000;

/**
 * Limits requests by key (an address, a conversation).
 * @param limiter counts; asking it may cost a query
 * @param isShared whether it counts for other processes too
 */
export function createRateLimiter(
  name: string,
  rate: Rate,
  limiter: (allowance: Allowance) => RateLimiterAbstract,
  isShared = false,
): RateLimiter {
  const counted = limiter({ name, points: rate.burst, seconds: Math.ceil(rate.burst / rate.perSecond) });
  const size = isShared ? Math.max(1, Math.min(LUMP.most, Math.floor(rate.perSecond * LUMP.perSecond))) : 1;
  const lumps = new Map<string, Lump>();

  return {
    async take(key) {
      const lump = lumps.get(key);
      if (lump && lump.left > 0 && lump.until > performance.now()) {
        lump.left -= 1;
        return 0;
      }
      try {
        const { msBeforeNext } = await counted.consume(key, size);
        if (size > 1) keep(key, { left: size - 1, until: performance.now() + msBeforeNext });
        return 0;
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
      }
    },
  };

  function keep(key: string, lump: Lump): void {
    if (lumps.size >= MOST_LUMPS) {
      const [oldest = ''] = lumps.keys();
      lumps.delete(oldest);
    }
    lumps.delete(key);
    lumps.set(key, lump);
  }
}
