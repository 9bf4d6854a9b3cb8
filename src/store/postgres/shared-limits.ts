import type { Pool } from 'pg';
import { type RateLimiterAbstract, RateLimiterPostgres } from 'rate-limiter-flexible';
import { type Allowance, limitHere, overClockSteps } from '../limits';

/** Counts for all instances on the database; for this one alone while the database does not answer. */
export const limitTogether =
  (pool: Pool) =>
  (allowance: Allowance): RateLimiterAbstract =>
    overClockSteps(
      new RateLimiterPostgres({
        storeClient: pool,
        storeType: 'pool',
        tableName: 'rate_limits',
        tableCreated: true,
        keyPrefix: allowance.name,
        points: allowance.points,
        duration: allowance.seconds,
        insuranceLimiter: limitHere(allowance),
      }),
      allowance,
    );
