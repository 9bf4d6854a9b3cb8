import { setTimeout as pause } from 'node:timers/promises';
import pRetry from 'p-retry';
import { StoppingError, UndeliveredError } from '../activity/undelivered-error';
import { Pace } from './pace';
import { failureOf } from './passing-failure';
import { Tries } from './tries';

export interface DeliverySettings {
  /** For one try, in milliseconds. */
  attemptMs: number;
  /** For all tries of one reply together, in milliseconds; a channel's own `Retry-After` may go beyond. */
  budgetMs: number;
  /** Sends in one conversation of Teams; 0: without limit. */
  perSecond: number;
  per30Seconds: number;
}

/**
 * Teams sends an activity again when it has waited 15 s for the answer, so that a reply is given up before that; it allows 7
 * sends a second and 60 in 30 s in one conversation.
 */
export const DEFAULT_DELIVERY: DeliverySettings = {
  attemptMs: 12_000,
  budgetMs: 12_000,
  perSecond: 7,
  per30Seconds: 60,
};

const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 4_000;
/** Waiting to be sent in one conversation: whoever comes then is refused, and need not be told so too. */
const MOST_WAITING = 300;

/** What is waited for is measured by what no change of the clock moves. */
const elapsed = () => performance.now();

/** Sends to channels: paced where the channel asks for it, and again where it was not taken. */
export class Delivery {
  private readonly pace: Pace;
  private readonly stopping = new AbortController();
  private readonly waiting = new Map<string, number>();

  constructor(private readonly settings: DeliverySettings) {
    const { perSecond, per30Seconds } = settings;
    this.pace = new Pace(
      [
        { most: perSecond, withinMs: 1_000 },
        { most: per30Seconds, withinMs: 30_000 },
      ],
      elapsed,
    );
  }

  /**
   * Runs `send` until it succeeds.
   * @param place the conversation whose allowance it counts against; undefined: it is not paced
   * @throws UndeliveredError when it never did, StoppingError when the service stops before
   */
  async send<T>(place: string | undefined, send: () => Promise<T>): Promise<T> {
    if (this.stopping.signal.aborted) return this.lastChance(place, send);
    const tries = new Tries(this.settings.budgetMs, elapsed);
    let result: { value: T } | undefined;
    const attempt = async () => {
      await this.turnOf(place);
      tries.begin();
      const arrived = place === undefined ? undefined : this.pace.begin(place);
      try {
        result = { value: await send() };
      } catch (error) {
        tries.failed(failureOf(error, Date.now()));
        throw new Error('not taken');
      } finally {
        arrived?.();
      }
    };
    try {
      await pRetry(attempt, {
        retries: Number.POSITIVE_INFINITY,
        minTimeout: FIRST_PAUSE_MS,
        maxTimeout: LONGEST_PAUSE_MS,
        randomize: true,
        signal: this.stopping.signal,
        shouldRetry: () => tries.mayGoOn(),
        onFailedAttempt: () => this.rest(tries.askedToWaitMs()),
      });
    } catch {
      // Told to stop just after it was taken: then it was taken.
      if (!result && this.stopping.signal.aborted) throw new StoppingError();
    }
    if (!result) throw new UndeliveredError(tries.last?.status, tries.last?.code);
    return result.value;
  }

  get isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  /** Whatever waits is given up, and left to the next start. */
  stop(): void {
    this.stopping.abort();
  }

  /** While the service stops nothing is waited for. */
  private async lastChance<T>(place: string | undefined, send: () => Promise<T>): Promise<T> {
    if (place !== undefined && this.pace.wait(place) > 0) throw new StoppingError();
    try {
      return await send();
    } catch (error) {
      const { passes, status, code } = failureOf(error, Date.now());
      throw passes ? new StoppingError() : new UndeliveredError(status, code);
    }
  }

  private async turnOf(place: string | undefined): Promise<void> {
    if (place === undefined || this.pace.wait(place) === 0) return;
    const before = this.waiting.get(place) ?? 0;
    if (before >= MOST_WAITING) throw new UndeliveredError(undefined, 'too many wait');
    this.waiting.set(place, before + 1);
    try {
      for (let wait = this.pace.wait(place); wait > 0; wait = this.pace.wait(place)) await this.rest(wait);
    } finally {
      const now = (this.waiting.get(place) ?? 1) - 1;
      if (now > 0) this.waiting.set(place, now);
      else this.waiting.delete(place);
    }
  }

  private async rest(milliseconds: number): Promise<void> {
    if (milliseconds > 0) await pause(milliseconds, undefined, { signal: this.stopping.signal });
  }
}
