/** So many in a time that moves along; 0: without limit. */
export interface Allowance {
  most: number;
  withinMs: number;
}

/** Beyond this many places those that are idle are forgotten. */
const SWEEP_AT = 1_000;

interface Place {
  /** When what was sent had arrived, newest last. The other side counts no later than that. */
  arrived: number[];
  underWay: number;
}

/**
 * Spreads what is sent to each place, so that no allowance is exceeded however it is measured: one that is under way counts
 * as sent now, and one that has arrived by when its answer came.
 */
export class Pace {
  private readonly places = new Map<string, Place>();
  private readonly allowances: readonly Allowance[];
  private readonly longest: number;

  /** @param now milliseconds that only grow */
  constructor(
    allowances: readonly Allowance[],
    private readonly now: () => number,
  ) {
    this.allowances = allowances.filter(({ most }) => most > 0);
    this.longest = Math.max(0, ...this.allowances.map(({ withinMs }) => withinMs));
  }

  /** Milliseconds until one more may be sent there; 0: now. */
  wait(name: string): number {
    const place = this.places.get(name);
    if (!place) return 0;
    const now = this.now();
    const waits = this.allowances.map(({ most, withinMs }) => {
      if (place.underWay >= most) return withinMs;
      const oldest = place.arrived.at(-(most - place.underWay));
      return oldest === undefined ? 0 : Math.max(0, oldest + withinMs - now);
    });
    return Math.max(0, ...waits);
  }

  /** To be called when one is sent. @returns to be called when the answer to it has come */
  begin(name: string): () => void {
    if (this.allowances.length === 0) return () => undefined;
    const place = this.places.get(name) ?? { arrived: [], underWay: 0 };
    this.places.set(name, place);
    place.underWay += 1;
    return () => {
      place.underWay -= 1;
      place.arrived = place.arrived.filter((time) => time > this.now() - this.longest);
      place.arrived.push(this.now());
      if (this.places.size > SWEEP_AT) this.sweep();
    };
  }

  private sweep(): void {
    for (const [name, { arrived, underWay }] of this.places) {
      if (underWay === 0 && (arrived.at(-1) ?? 0) <= this.now() - this.longest) this.places.delete(name);
    }
  }
}
