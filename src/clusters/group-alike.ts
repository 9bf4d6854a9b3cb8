import { type Pieces, piecesOf, rarityIn } from '../knowledge/editing/likeness';

/** Likeness (0–1) from which two questions are one thing to do. */
const ALIKE_FROM = 0.55;
/** Different wordings that are put together, the first ones; what comes behind stays by itself. */
const MOST_WORDINGS = 3_000;

/** How much each piece of a wording tells; as a vector its length is 1. */
type Weights = ReadonlyMap<string, number>;

/**
 * Puts wordings together that are about the same. Each joins the group whose first wording it is most alike; groups are looked
 * up by the pieces they share, so that thousands take some tens of milliseconds. Pure.
 * @param wordings the most frequent first
 * @returns groups in the order of their first wordings; within them the order stays
 */
export function groupAlike<W extends { text: string }>(wordings: readonly W[]): W[][] {
  const weights = weighed(wordings.slice(0, MOST_WORDINGS).map(({ text }) => piecesOf(text)));
  const groups: W[][] = [];
  /** By piece, the groups whose first wording holds it, and how much it tells there. */
  const holding = new Map<string, { group: number; weight: number }[]>();
  for (const [at, wording] of wordings.entries()) {
    const own = weights[at];
    const group = own && nearest(own, holding);
    if (group !== undefined) {
      groups[group]?.push(wording);
      continue;
    }
    for (const [piece, weight] of own ?? []) {
      const holder = { group: groups.length, weight };
      const holders = holding.get(piece);
      if (holders) holders.push(holder);
      else holding.set(piece, [holder]);
    }
    groups.push([wording]);
  }
  return groups;
}

function weighed(texts: readonly Pieces[]): Weights[] {
  const rarity = rarityIn(texts);
  return texts.map((pieces) => {
    const weights = [...pieces].map((piece): [string, number] => [piece, rarity(piece)]);
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight ** 2, 0)) || 1;
    return new Map(weights.map(([piece, weight]) => [piece, weight / length]));
  });
}

function nearest(
  own: Weights,
  holding: ReadonlyMap<string, readonly { group: number; weight: number }[]>,
): number | undefined {
  const alike = new Map<number, number>();
  for (const [piece, weight] of own)
    for (const holder of holding.get(piece) ?? [])
      alike.set(holder.group, (alike.get(holder.group) ?? 0) + weight * holder.weight);
  let best: { group: number; score: number } | undefined;
  for (const [group, score] of alike)
    if (score >= ALIKE_FROM && score > (best?.score ?? 0)) best = { group, score };
  return best?.group;
}
