/** Terms and what belongs to each, side by side. */
export interface Rows {
  terms: Uint32Array;
  postings: Uint32Array;
}

const DIGIT = 16;
const MASK = 2 ** DIGIT - 1;
/** Rows that are moved between two steps. */
const STEP = 65_536;

/**
 * Sorts rows by their term; rows of one term keep their order. A radix sort in two passes, because a comparing sort of
 * millions of rows would hold up everything else for seconds.
 */
export function* sortRows(rows: Rows): Generator<undefined, Rows, undefined> {
  return yield* pass(yield* pass(rows, 0), DIGIT);
}

function* pass({ terms, postings }: Rows, shift: number): Generator<undefined, Rows, undefined> {
  const next = new Uint32Array(MASK + 2);
  for (let at = 0; at < terms.length; at++) {
    const digit = ((terms[at] as number) >>> shift) & MASK;
    next[digit + 1] = (next[digit + 1] as number) + 1;
    if (at % STEP === STEP - 1) yield;
  }
  for (let digit = 1; digit < next.length; digit++)
    next[digit] = (next[digit] as number) + (next[digit - 1] as number);
  const sorted = { terms: new Uint32Array(terms.length), postings: new Uint32Array(terms.length) };
  for (let at = 0; at < terms.length; at++) {
    const digit = ((terms[at] as number) >>> shift) & MASK;
    const place = next[digit] as number;
    next[digit] = place + 1;
    sorted.terms[place] = terms[at] as number;
    sorted.postings[place] = postings[at] as number;
    if (at % STEP === STEP - 1) yield;
  }
  return sorted;
}
