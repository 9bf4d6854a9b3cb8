import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from '../../channels/http/network-of';

/** Wrong codes from one address in a quarter of an hour. */
const PER_ADDRESS = 5;
/** From all addresses together: many of them try together, too. */
const ALTOGETHER = 30;
const SECONDS = 15 * 60;

/** Counts wrong access codes, so that nobody finds the right one by trying. */
export class Attempts {
  private readonly perAddress = new RateLimiterMemory({ points: PER_ADDRESS, duration: SECONDS });
  private readonly altogether = new RateLimiterMemory({ points: ALTOGETHER, duration: SECONDS });

  /** Counts a try before it is looked at. @returns seconds to wait where there were too many */
  async begin(address: string): Promise<number | undefined> {
    try {
      await this.perAddress.consume(networkOf(address));
      await this.altogether.consume('all');
      return undefined;
    } catch (error) {
      if (error instanceof RateLimiterRes) return Math.ceil(error.msBeforeNext / 1_000);
      throw error;
    }
  }

  /** A right code is no try. */
  async succeed(address: string): Promise<void> {
    await this.perAddress.delete(networkOf(address));
    await this.altogether.reward('all');
  }
}
