/**
 * Which entries hold which terms, in flat arrays. List `t` belongs to the term `hashes[t]` and runs from `starts[t]`
 * to `starts[t + 1]`. A posting is one number: the entry's place in the upper 24 bits, the impact in the lower 8.
 */
export interface PostingLists {
  /** Ascending. */
  hashes: Uint32Array;
  starts: Uint32Array;
  postings: Uint32Array;
}

/** Entries that 24 bits can number. */
export const MOST_ENTRIES = 2 ** 24;

/** The place of a term's list, or -1 where no entry holds it. */
export function findList({ hashes }: PostingLists, term: number): number {
  return findHash(hashes, term);
}

/** The place of a number in an ascending array, or -1. */
export function findHash(hashes: Uint32Array, term: number): number {
  let from = 0;
  let to = hashes.length - 1;
  while (from <= to) {
    const middle = (from + to) >>> 1;
    const found = hashes[middle] as number;
    if (found === term) return middle;
    if (found < term) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}

/** Whether an entry stands in the list at this place. */
export function holdsEntry({ starts, postings }: PostingLists, list: number, entry: number): boolean {
  let from = starts[list] as number;
  let to = (starts[list + 1] as number) - 1;
  while (from <= to) {
    const middle = (from + to) >>> 1;
    const found = (postings[middle] as number) >>> 8;
    if (found === entry) return true;
    if (found < entry) from = middle + 1;
    else to = middle - 1;
  }
  return false;
}

/** Entries that hold a term. */
export function frequencyOf(lists: PostingLists, term: number): number {
  const list = findList(lists, term);
  return list < 0 ? 0 : (lists.starts[list + 1] as number) - (lists.starts[list] as number);
}
