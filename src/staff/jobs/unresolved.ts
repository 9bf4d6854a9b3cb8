import { type Cluster, clustersOf } from '../../clusters/unresolved-clusters';
import type { MarkState, Unresolved } from '../../store';
import { type Marks, markOf } from '../../store/question-marks';

export interface UnresolvedInput {
  rows: readonly Unresolved[];
  marks: Marks;
  state: MarkState;
  /** How many are told of; of the others only the number. */
  most: number;
}

export interface UnresolvedQuestions {
  clusters: readonly Cluster[];
  /** How many there are of each state. */
  counts: Readonly<Record<MarkState, number>>;
}

/** Puts unresolved questions together. Pure. */
export function unresolved({ rows, marks, state, most }: UnresolvedInput): UnresolvedQuestions {
  const all = clustersOf(rows, (key) => markOf(marks, key));
  const of = (one: MarkState) => all.filter((cluster) => cluster.state === one);
  return {
    clusters: of(state).slice(0, most),
    counts: { open: of('open').length, done: of('done').length, aside: of('aside').length },
  };
}
