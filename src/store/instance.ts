/** One process among those that work on the store. */
export interface Instance {
  /** Stands beside what it has taken on; never 0, which is nobody. */
  readonly id: number;
  /** Those of the owners that are no more, so that another may take up what they have left. */
  gone(owners: readonly number[]): Promise<number[]>;
}

/** A process that nobody else works beside: whoever owned anything before is gone. */
export const aloneOnStore = (id: number): Instance => ({
  id,
  gone: async (owners) => owners.filter((owner) => owner !== id),
});

/** Fits an integer column. */
const MOST_INSTANCES = 2 ** 31 - 1;

export const newInstanceId = (): number => 1 + Math.floor(Math.random() * (MOST_INSTANCES - 1));
