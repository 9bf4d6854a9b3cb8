/** Hears of a change by its id; of undefined when some may have been missed: then everything is to be looked at again. */
export type Hearer = (id: string | undefined) => void;

/** Says that something has changed, to every instance on the store. What it is stands in the tables. */
export interface Signals {
  /**
   * Tells those who subscribed to the topic: in this process at once, in the others as soon as they can be reached.
   * To be called when the change is kept.
   * @param id of what has changed: no text of a person
   */
  publish(topic: string, id: string): void;
  /** @returns how to stop hearing. */
  subscribe(topic: string, hearer: Hearer): () => void;
}

/** Signals within this process. */
export class LocalSignals implements Signals {
  private readonly hearers = new Map<string, Set<Hearer>>();

  publish(topic: string, id: string): void {
    this.tell(topic, id);
  }

  subscribe(topic: string, hearer: Hearer): () => void {
    const hearers = this.hearers.get(topic) ?? new Set();
    this.hearers.set(topic, hearers.add(hearer));
    return () => void hearers.delete(hearer);
  }

  protected tell(topic: string, id: string | undefined): void {
    for (const hearer of this.hearers.get(topic) ?? []) hearer(id);
  }

  protected tellAll(): void {
    for (const topic of this.hearers.keys()) this.tell(topic, undefined);
  }
}
