import { type RateLimiterAbstract, RateLimiterMemory } from 'rate-limiter-flexible';

/** So many of something by a key (an address, a conversation) in a time. */
export interface Allowance {
  /** Tells allowances apart. */
  name: string;
  points: number;
  seconds: number;
}

/** Counts in this process. */
export const limitHere = ({ name, points, seconds }: Allowance): RateLimiterAbstract =>
  new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });
