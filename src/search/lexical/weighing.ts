import { impactOf, placeWeights } from './impact';
import { KINDS, type Kind, type LexicalParameters } from './parameters';
import { TermCounter } from './term-counter';
import type { Terms } from './terms';

/** Makes the function that hands out the impact of every term of an entry's texts. */
export function createWeighing(parameters: LexicalParameters) {
  const counts = new TermCounter();
  const impacts = new TermCounter();
  const { lead, leadLength } = parameters;
  const weights = Object.fromEntries(
    KINDS.map((kind) => [kind, placeWeights(lead, leadLength[kind])]),
  ) as Record<Kind, Float64Array>;
  return (
    texts: readonly Terms[],
    kind: Kind,
    mean: number,
    take: (term: number, impact: number) => void,
  ) => {
    for (const { terms, length } of texts) {
      const places = weights[kind];
      for (const [place, term] of terms[kind].entries()) counts.add(term, places[place] ?? 1);
      // Of several ways to ask, the one that holds a term best decides: an entry gains nothing by their number.
      counts.drain((term, count) => impacts.raise(term, impactOf(count, length / mean, parameters)));
    }
    impacts.drain(take);
  };
}
