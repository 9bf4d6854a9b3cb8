import type { Query } from './corpus';
import type { Find } from './engines';

export interface Measured {
  /** Share of the queries whose first result is right. */
  top1: number;
  /** Mean of 1 / rank of the first right result among ten. */
  mrr: number;
  /** Milliseconds a query takes: median and 99th percentile. */
  median: number;
  p99: number;
}

/** Queries that run first, unmeasured, so that the code is compiled. */
const WARM_UP = 30;

/** @param progress is told how many queries are done */
export function measure(find: Find, queries: readonly Query[], progress: (done: number) => void): Measured {
  const ranks: number[] = [];
  const times: number[] = [];
  if (queries.length > WARM_UP) for (const { text } of queries.slice(0, WARM_UP)) find(text);
  for (const { text, right } of queries) {
    const start = performance.now();
    const found = find(text);
    times.push(performance.now() - start);
    ranks.push(found.slice(0, 10).findIndex((id) => right.has(id)));
    progress(ranks.length);
  }
  times.sort((a, b) => a - b);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    top1: mean(ranks.map((rank) => (rank === 0 ? 1 : 0))),
    mrr: mean(ranks.map((rank) => (rank < 0 ? 0 : 1 / (rank + 1)))),
    median: times[Math.floor(times.length / 2)] ?? 0,
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
  };
}
