/** What stands between the groups of something that was written in groups. */
const SEPARATORS: readonly RegExp[] = [/[\s,;|、・"'[\]()]+/, /[\s.:_-]+/, /[\s/]+/, /\s\S\s/];
const LONGEST_GROUP = 20;
const FEWEST = 8;
/** All but so many groups are as long as the others. */
const EQUAL = 0.85;

/** What groups of equal length amount to when they are put together again. */
export function regrouped(text: string): string[] {
  return SEPARATORS.flatMap((separator) => {
    const groups = text.split(separator).filter((group) => group !== '');
    if (groups.length < FEWEST) return [];
    const length = commonest(groups.map((group) => group.length));
    if (length > LONGEST_GROUP) return [];
    const equal = groups.filter((group) => group.length === length);
    return equal.length >= groups.length * EQUAL ? [groups.join('')] : [];
  });
}

function commonest(lengths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}
