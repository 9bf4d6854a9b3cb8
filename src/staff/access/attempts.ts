import { setTimeout as pause } from 'node:timers/promises';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from '../../channels/http/network-of';

/** Wrong codes from one network, or one browser that has been let in before, in a quarter of an hour. */
const EACH = 5;
const SECONDS = 15 * 60;
/** Wrong codes from everywhere in that time, from which on strangers wait before theirs is looked at. */
const SLOW_FROM = 30;
const SLOWER_MS = 100;
/** Nobody waits for longer, however many are trying. */
const SLOWEST_MS = 3_000;
/** Strangers that wait at a time; who comes then has to come again. */
const MOST_WAITING = 50;

/** Who shows a code. */
export interface Visitor {
  address: string;
  /** Names a browser that has shown the right code before; undefined: a stranger. */
  device: string | undefined;
}

/**
 * Counts wrong access codes, so that nobody finds the right one by trying, and nobody who tries keeps others out: whoever was let in
 * before is counted by their browser, and of strangers each network for itself. When many networks try together strangers wait,
 * but not long (OWASP calls this device cookies).
 */
export class Attempts {
  private readonly each = new RateLimiterMemory({ points: EACH, duration: SECONDS });
  private readonly together = new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: SECONDS });
  private waiting = 0;

  /** Counts a try before it is looked at, and lets it wait. @returns seconds after which to come again, where it is not looked at */
  async begin(visitor: Visitor): Promise<number | undefined> {
    try {
      await this.each.consume(keyOf(visitor));
    } catch (error) {
      if (error instanceof RateLimiterRes) return Math.ceil(error.msBeforeNext / 1_000);
      throw error;
    }
    return visitor.device === undefined ? this.slowDown() : undefined;
  }

  /** A right code is no try. */
  async succeed(visitor: Visitor): Promise<void> {
    await this.each.delete(keyOf(visitor));
    if (visitor.device === undefined) await this.together.reward('all');
  }

  private async slowDown(): Promise<number | undefined> {
    const { consumedPoints } = await this.together.consume('all');
    const ms = Math.min(SLOWEST_MS, Math.max(0, consumedPoints - SLOW_FROM) * SLOWER_MS);
    if (ms === 0) return undefined;
    if (this.waiting >= MOST_WAITING) return Math.ceil(SLOWEST_MS / 1_000);
    this.waiting += 1;
    try {
      await pause(ms);
    } finally {
      this.waiting -= 1;
    }
    return undefined;
  }
}

const keyOf = ({ address, device }: Visitor): string =>
  device === undefined ? `network ${networkOf(address)}` : `device ${device}`;
