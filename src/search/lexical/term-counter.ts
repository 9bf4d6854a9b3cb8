/** Slots at the start; always a power of two. */
const SLOTS = 1024;

/**
 * Numbers by term for one text after another. An index is made of millions of terms, and a `Map` for each text would
 * cost as much as all the rest.
 */
export class TermCounter {
  private keys = new Uint32Array(SLOTS);
  private values = new Float64Array(SLOTS);
  /** Slots in use, in the order in which the terms came. */
  private slots: number[] = [];

  /** Adds to a term's number, which starts at 0. */
  add(term: number, amount: number): void {
    const slot = this.slotOf(term);
    this.values[slot] = (this.values[slot] as number) + amount;
  }

  /** Raises a term's number to at least this. */
  raise(term: number, amount: number): void {
    const slot = this.slotOf(term);
    if (amount > (this.values[slot] as number)) this.values[slot] = amount;
  }

  /** Hands out every term with its number, in the order in which they came, and forgets them. */
  drain(take: (term: number, value: number) => void): void {
    for (const slot of this.slots) {
      take(this.keys[slot] as number, this.values[slot] as number);
      this.values[slot] = 0;
    }
    this.slots = [];
  }

  /** Amounts are above zero, so a slot with a zero is free. A slot that was just taken gets its amount at once. */
  private slotOf(term: number): number {
    if (this.slots.length * 2 >= this.keys.length) this.grow();
    const mask = this.keys.length - 1;
    let slot = term & mask;
    while (this.values[slot] !== 0) {
      if (this.keys[slot] === term) return slot;
      slot = (slot + 1) & mask;
    }
    this.keys[slot] = term;
    this.slots.push(slot);
    return slot;
  }

  private grow(): void {
    const { keys, values, slots } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.values = new Float64Array(keys.length * 2);
    this.slots = [];
    for (const slot of slots) this.add(keys[slot] as number, values[slot] as number);
  }
}
