/** Inverse document frequency, as BM25 weighs it; terms in more than half of the entries still count a little. */
export function rarityOf(frequency: number, entries: number): number {
  return Math.log(1 + (entries - frequency + 0.5) / (frequency + 0.5));
}
