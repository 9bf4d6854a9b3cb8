import { likeness, type Pieces, piecesOf, type Rarity, rarityIn } from '../knowledge/editing/likeness';
import { sameWordingKey } from '../knowledge/text';
import type { Mark, Unresolved } from '../store';

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

/** Likeness (0–1) from which two questions are one thing to do. */
const ALIKE_FROM = 0.55;
/** Different wordings that are looked at, the most frequent first; beyond that nobody gets. */
const MOST_WORDINGS = 600;

/** Puts questions together, the most frequent first. Pure; some tens of milliseconds for some thousand. */
export function clustersOf(
  rows: readonly Unresolved[],
  markOf: (key: string) => Mark | undefined,
): Cluster[] {
  const wordings = wordingsOf(rows, markOf).slice(0, MOST_WORDINGS);
  const pieces = new Map(wordings.map((wording) => [wording, piecesOf(wording.text)]));
  const rarity = rarityIn([...pieces.values()]);
  const groups: { leader: Pieces; state: Mark['state']; wordings: Wording[] }[] = [];
  for (const wording of wordings) {
    const own = pieces.get(wording) ?? new Set<string>();
    const state = stateOf(wording);
    const group = nearest(groups, own, state, rarity);
    if (group) group.wordings.push(wording);
    else groups.push({ leader: own, state, wordings: [wording] });
  }
  return groups
    .map(({ wordings: members, state }) => clusterOf(members, state))
    .sort((a, b) => b.count - a.count || b.at - a.at);
}

/** A wording that came again after it was dealt with is to be looked at again. */
function stateOf({ mark, at }: Wording): Mark['state'] {
  if (mark === undefined) return 'open';
  return mark.state === 'done' && at > mark.at ? 'open' : mark.state;
}

function nearest<G extends { leader: Pieces; state: Mark['state'] }>(
  groups: readonly G[],
  own: Pieces,
  state: Mark['state'],
  rarity: Rarity,
): G | undefined {
  let best: { group: G; alike: number } | undefined;
  for (const group of groups) {
    if (group.state !== state) continue;
    const alike = likeness(own, group.leader, rarity);
    if (alike >= ALIKE_FROM && alike > (best?.alike ?? 0)) best = { group, alike };
  }
  return best?.group;
}

function wordingsOf(rows: readonly Unresolved[], markOf: (key: string) => Mark | undefined): Wording[] {
  const byKey = new Map<string, Unresolved[]>();
  for (const row of rows) {
    const key = sameWordingKey(row.text);
    if (key === '') continue;
    const same = byKey.get(key);
    if (same) same.push(row);
    else byKey.set(key, [row]);
  }
  return [...byKey]
    .map(([key, same]): Wording => {
      const [newest] = same;
      return {
        key,
        text: newest?.text ?? '',
        count: same.length,
        at: Math.max(...same.map(({ at }) => at)),
        reasons: new Set(same.map(({ reason }) => reason)),
        comments: [...new Set(same.flatMap(({ comment }) => comment ?? []))],
        entryId: same.find(({ entryId }) => entryId !== undefined)?.entryId,
        mark: markOf(key),
      };
    })
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
