import { accumulate } from './accumulate';
import { bestOf } from './best-of';
import type { LexicalIndex } from './lexical-index';
import { FIELDS, KINDS, type Kind, type LexicalParameters } from './parameters';
import type { WeightedTerms } from './question-terms';

/** An entry by its place in the list, with what its score is made of. */
export interface Ranked {
  place: number;
  score: number;
  parts: Readonly<Record<string, number>>;
}

/** Makes the function that ranks the entries of an index, with the room it needs for every question. */
export function createRanking(
  entries: number,
  { lists }: Pick<LexicalIndex, 'lists'>,
  parameters: LexicalParameters,
) {
  const channels = FIELDS.flatMap((field) =>
    KINDS.map((kind) => ({
      name: `${field}.${kind}`,
      kind,
      lists: lists[field][kind],
      weight: parameters.fields[field] * parameters.kinds[kind],
      scores: new Float32Array(entries),
    })),
  ).filter(({ lists: { postings }, weight }) => postings.length > 0 && weight > 0);
  const whole = channels.reduce((sum, { weight }) => sum + weight, 0);
  const totals = new Float32Array(entries);

  return (question: Readonly<Record<Kind, WeightedTerms>>): Ranked[] => {
    totals.fill(0);
    for (const { kind, lists, weight, scores } of channels) {
      accumulate(scores, lists, question[kind], parameters);
      addScaled(totals, scores, weight / whole);
    }
    return bestOf(totals, parameters.considered).map((place) => ({
      place,
      score: totals[place] as number,
      parts: Object.fromEntries(
        channels.map(({ name, weight, scores }) => [name, ((scores[place] as number) * weight) / whole]),
      ),
    }));
  };
}

function addScaled(totals: Float32Array, scores: Float32Array, factor: number): void {
  for (let at = 0; at < totals.length; at++)
    totals[at] = (totals[at] as number) + factor * (scores[at] as number);
}
