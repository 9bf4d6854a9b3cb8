/** Names this short differ from unrelated ones by one letter already (HOST, HOME), so only one may be wrong. */
const SHORT = 6;

/**
 * The known name that was meant by a misspelt one: the same letters and digits whatever their case, width and signs between
 * them, or one letter away (two in longer names), where two neighbours that changed places count once.
 * @returns undefined where the name is known itself, or near to none
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  if (known.includes(name)) return undefined;
  const bare = bareName(name);
  let best: { name: string; distance: number } | undefined;
  for (const candidate of known) {
    const other = bareName(candidate);
    const most = other.length <= SHORT ? 1 : 2;
    if (Math.abs(other.length - bare.length) > most) continue;
    const distance = editDistance(bare, other);
    if (distance <= most && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { name: candidate, distance };
  }
  return best?.name;
}

const bareName = (name: string) =>
  name
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Insertions, deletions, replacements and swaps of neighbours that lead from one text to the other. */
function editDistance(from: string, to: string): number {
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    before = last;
    last = current;
  }
  return last[to.length] ?? 0;
}
