import type { Failure } from './passing-failure';

/** A `Retry-After` that is longer than this is not waited for. */
const LONGEST_WAIT_MS = 30_000;

/** How the tries of one reply went, and whether there is time for another one. */
export class Tries {
  last: Failure | undefined;
  private deadline: number | undefined;
  private latest = 0;

  /** @param budgetMs from the first try on, in milliseconds; @param now milliseconds that only grow */
  constructor(
    private readonly budgetMs: number,
    private readonly now: () => number,
  ) {}

  begin(): void {
    if (this.deadline !== undefined) return;
    this.deadline = this.now() + this.budgetMs;
    this.latest = this.deadline + LONGEST_WAIT_MS;
  }

  failed(failure: Failure): void {
    this.last = failure;
    const { retryAfterMs: wait = 0 } = failure;
    // A channel that says when it will take it again is given one more try then.
    if (wait > 0 && wait <= LONGEST_WAIT_MS)
      this.deadline = Math.min(
        this.latest,
        Math.max(this.deadline ?? 0, this.now() + wait + this.budgetMs / 2),
      );
  }

  /** What the channel asked to wait, in milliseconds; 0 where it did not, or where there is no use in it. */
  askedToWaitMs(): number {
    const wait = this.last?.retryAfterMs ?? 0;
    return this.last?.passes && wait <= LONGEST_WAIT_MS ? wait : 0;
  }

  mayGoOn(): boolean {
    if (!this.last?.passes || (this.last.retryAfterMs ?? 0) > LONGEST_WAIT_MS) return false;
    return this.now() < (this.deadline ?? 0);
  }
}
