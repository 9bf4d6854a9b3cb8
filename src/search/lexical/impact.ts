import type { LexicalParameters } from './parameters';

/** The highest impact that one byte can tell. */
export const FULL_IMPACT = 255;

/** How much a term counts by its place in a text: the nearer to the beginning, the more; `1 + lead` at first. */
export function placeWeights(lead: number, leadLength: number): Float64Array {
  // Ten lengths on, nothing of the lead is left.
  return Float64Array.from(
    { length: Math.ceil(leadLength * 10) },
    (_, place) => 1 + lead * Math.exp(-place / leadLength),
  );
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
  { saturation, lengthShare }: Pick<LexicalParameters, 'saturation' | 'lengthShare'>,
): number {
  const share = count / (count + saturation * (1 - lengthShare + lengthShare * length));
  return Math.max(1, Math.round(FULL_IMPACT * share));
}
