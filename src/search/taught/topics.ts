import type { Vector } from './vocabulary';

/** The mean of a topic's examples: feature ids, and their weights as whole numbers up to 127. */
export interface Centroid {
  ids: Int32Array;
  weights: Int8Array;
}

/** Features of a topic that are kept, the weightiest first. */
const MOST_FEATURES = 400;

/** Sums up the examples of one topic. */
export function centroidOf(vectors: readonly Vector[]): Centroid {
  const sums = new Map<number, number>();
  for (const { ids, values } of vectors) {
    ids.forEach((id, k) => {
      sums.set(id, (sums.get(id) ?? 0) + (values[k] ?? 0));
    });
  }
  const kept = [...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_FEATURES);
  const highest = kept[0]?.[1] ?? 1;
  return {
    ids: Int32Array.from(kept, ([id]) => id),
    weights: Int8Array.from(kept, ([, sum]) => Math.round((sum / highest) * 127)),
  };
}

/** Cosine of a text and each topic, 0–1. */
export function likeness(vector: Vector, topics: readonly Centroid[]): number[] {
  const values = new Map<number, number>();
  vector.ids.forEach((id, k) => {
    values.set(id, vector.values[k] ?? 0);
  });
  const length = Math.sqrt(vector.values.reduce((sum, value) => sum + value * value, 0)) || 1;
  return topics.map(({ ids, weights }) => {
    let product = 0;
    let square = 0;
    ids.forEach((id, k) => {
      const weight = weights[k] ?? 0;
      product += weight * (values.get(id) ?? 0);
      square += weight * weight;
    });
    return square === 0 ? 0 : product / (length * Math.sqrt(square));
  });
}
