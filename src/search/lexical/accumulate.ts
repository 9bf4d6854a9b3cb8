import { frequency, type Postings } from './postings';

/** A term of a question and how much it counts (0–1): less for a synonym than for the word itself. */
export type WeightedTerms = ReadonlyMap<string, number>;

export const accumulateDefaults = {
  /** Postings that one field may visit for one question. It bounds the time whatever the question holds. */
  budget: 250_000,
};

/** Inverse document frequency; terms in more than half of the documents still count a little. */
export function rarityOf(frequencyOfTerm: number, documents: number): number {
  return Math.log(1 + (documents - frequencyOfTerm + 0.5) / (frequencyOfTerm + 0.5));
}

/**
 * Adds each document's BM25 score times `weight`, as a share of the highest that any document could have by the
 * question's own terms (those that count 1). Terms are taken by rarity until the budget is spent, so that a text
 * of a thousand common words costs little.
 */
export function accumulate(
  scores: Float32Array,
  postings: Postings,
  question: WeightedTerms,
  weight: number,
  { budget } = accumulateDefaults,
): void {
  const terms = [...question].map(([term, share]) => {
    const found = frequency(postings, term);
    return { term, found, share, value: share * rarityOf(found, postings.size) };
  });
  const highest = terms.reduce((sum, { share, value }) => (share === 1 ? sum + value : sum), 0);
  if (highest === 0) return;
  const known = terms.filter(({ found }) => found > 0).sort((a, b) => b.value - a.value || a.found - b.found);
  let left = budget;
  for (const { term, found, value } of known) {
    if (found > left) break;
    left -= found;
    addTerm(scores, postings, postings.terms.get(term) ?? 0, (weight * value) / highest / 255);
  }
}

function addTerm(
  scores: Float32Array,
  { starts, documents, impacts }: Postings,
  id: number,
  value: number,
): void {
  const end = starts[id + 1] ?? 0;
  for (let at = starts[id] ?? 0; at < end; at++) {
    const document = documents[at] as number;
    scores[document] = (scores[document] as number) + value * (impacts[at] as number);
  }
}
