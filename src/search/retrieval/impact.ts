import type { RetrievalParameters } from './parameters';

/** The highest impact that one byte can tell. */
export const FULL_IMPACT = 255;

/** Every different term of a text with its repetitions, each counting more the nearer it stands to the beginning. */
export function countTerms(terms: readonly number[], lead: number, leadLength: number): Map<number, number> {
  const counts = new Map<number, number>();
  let place = 0;
  for (const term of terms) {
    counts.set(term, (counts.get(term) ?? 0) + 1 + lead * Math.exp(-place / leadLength));
    place++;
  }
  return counts;
}

/**
 * The part of BM25 that depends on the text alone (Robertson and Zaragoza, 2009).
 * @param count repetitions of the term in the text
 * @param length length of the text, 1 standing for the mean of all texts
 * @returns 1 to `FULL_IMPACT`
 */
export function impactOf(
  count: number,
  length: number,
  { saturation, lengthShare }: Pick<RetrievalParameters, 'saturation' | 'lengthShare'>,
): number {
  const share = count / (count + saturation * (1 - lengthShare + lengthShare * length));
  return Math.max(1, Math.round(FULL_IMPACT * share));
}
