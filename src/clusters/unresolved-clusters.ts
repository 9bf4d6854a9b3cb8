import type { Mark, Unresolved } from '../store';
import { groupAlike } from './group-alike';
import { sameWordings } from './same-wording';

/** Questions that ask much the same, as one thing to do. */
export interface Cluster {
  /** The wording that came most often. */
  question: string;
  /** Every wording, the most frequent first. */
  wordings: readonly Wording[];
  /** How often it was asked, in all its wordings. */
  count: number;
  /** Milliseconds since 1970, of the newest. */
  at: number;
  state: Mark['state'];
  /** What somebody did about it last. */
  mark: Mark | undefined;
}

export interface Wording {
  text: string;
  key: string;
  count: number;
  at: number;
  reasons: ReadonlySet<Unresolved['reason']>;
  comments: readonly string[];
  entryId: string | undefined;
  mark: Mark | undefined;
}

const STATES = ['open', 'done', 'aside'] as const;

/** Puts unresolved questions together, those dealt with apart from the others, the most frequent first. Pure. */
export function clustersOf(
  rows: readonly Unresolved[],
  markOf: (key: string) => Mark | undefined,
): Cluster[] {
  const wordings = wordingsOf(rows, markOf);
  return STATES.flatMap((state) =>
    groupAlike(wordings.filter((wording) => stateOf(wording) === state)).map((group) =>
      clusterOf(group, state),
    ),
  ).sort((a, b) => b.count - a.count || b.at - a.at);
}

/** A wording that came again after it was dealt with is to be looked at again. */
function stateOf({ mark, at }: Wording): Mark['state'] {
  if (mark === undefined) return 'open';
  return mark.state === 'done' && at > mark.at ? 'open' : mark.state;
}

function wordingsOf(rows: readonly Unresolved[], markOf: (key: string) => Mark | undefined): Wording[] {
  return sameWordings(rows)
    .filter(({ key }) => key !== '')
    .map(
      ({ key, rows: same }): Wording => ({
        key,
        text: same[0]?.text ?? '',
        count: same.length,
        at: Math.max(...same.map(({ at }) => at)),
        reasons: new Set(same.map(({ reason }) => reason)),
        comments: [...new Set(same.flatMap(({ comment }) => comment ?? []))],
        entryId: same.find(({ entryId }) => entryId !== undefined)?.entryId,
        mark: markOf(key),
      }),
    )
    .sort((a, b) => b.count - a.count || b.at - a.at);
}

function clusterOf(wordings: readonly Wording[], state: Mark['state']): Cluster {
  const marks = wordings.flatMap(({ mark }) => mark ?? []);
  return {
    question: wordings[0]?.text ?? '',
    wordings,
    count: wordings.reduce((sum, { count }) => sum + count, 0),
    at: Math.max(...wordings.map(({ at }) => at)),
    state,
    mark: marks.reduce<Mark | undefined>(
      (last, mark) => (!last || mark.at > last.at ? mark : last),
      undefined,
    ),
  };
}
