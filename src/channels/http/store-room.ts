import type { Log } from '../../log';

const LOOK_EVERY_MS = 5_000;
/** When whoever is refused may try again. */
export const ROOM_AGAIN_SECONDS = 60;

/** Whether the store has room for what people send. It is looked at every few seconds at most, and only when somebody sends. */
export class StoreRoom {
  private bytes = 0;
  private looked = Number.NEGATIVE_INFINITY;

  /**
   * @param size of what is kept, in bytes
   * @param most bytes; 0: without limit
   */
  constructor(
    private readonly size: () => Promise<number>,
    private readonly most: number,
    private readonly log: Log,
  ) {}

  async isFull(): Promise<boolean> {
    if (this.most === 0) return false;
    const now = performance.now();
    if (now - this.looked > LOOK_EVERY_MS) {
      this.looked = now;
      // Where the store is away, that is told by what is asked of it next.
      this.bytes = await this.size().catch(() => this.bytes);
      if (this.bytes >= this.most) this.log('store-full', { megabytes: Math.round(this.bytes / 1e6) });
    }
    return this.bytes >= this.most;
  }
}
