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

/** Tells the cosine of a text and each topic, 0–1. */
export function likenessTo(topics: readonly Centroid[]): (vector: Vector) => number[] {
  const lengths = topics.map(({ weights }) =>
    Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)),
  );
  const { from, holders, shares } = invert(topics);
  return ({ ids, values }) => {
    const products = new Float64Array(topics.length);
    for (let k = 0; k < ids.length; k++) {
      const id = ids[k] ?? 0;
      const value = values[k] ?? 0;
      const end = from[id + 1] ?? 0;
      for (let at = from[id] ?? 0; at < end; at++) {
        const topic = holders[at] ?? 0;
        products[topic] = (products[topic] ?? 0) + (shares[at] ?? 0) * value;
      }
    }
    const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
    return lengths.map((other, topic) => (other === 0 ? 0 : (products[topic] ?? 0) / (length * other)));
  };
}

/** The topics that hold each feature, and its weights there: those of feature `id` stand at `from[id]` to `from[id + 1]`. */
function invert(topics: readonly Centroid[]) {
  const all = topics.flatMap(({ ids, weights }, topic) =>
    Array.from(ids, (id, k) => ({ id, topic, weight: weights[k] ?? 0 })),
  );
  all.sort((a, b) => a.id - b.id);
  const from = new Int32Array((all.at(-1)?.id ?? -1) + 2);
  for (const { id } of all) from[id + 1] = (from[id + 1] ?? 0) + 1;
  for (let id = 1; id < from.length; id++) from[id] = (from[id] ?? 0) + (from[id - 1] ?? 0);
  return {
    from,
    holders: Int32Array.from(all, ({ topic }) => topic),
    shares: Int8Array.from(all, ({ weight }) => weight),
  };
}
