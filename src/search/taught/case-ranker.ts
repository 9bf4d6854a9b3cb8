import type { Features } from '../features';
import type { CaseLikelihood } from '../types';
import { predict } from './softmax';
import { type Vector, type VocabularyParameters, vectorise } from './vocabulary';
import type { WiderIndex } from './wider-index';

/** Tells in which case of an entry a question is asked, the likeliest first. */
export function createCaseRanker(
  { cases, vocabulary }: Pick<WiderIndex, 'cases' | 'vocabulary'>,
  parameters: VocabularyParameters,
): (entryId: string, features: Features) => CaseLikelihood[] {
  const taught = new Map(cases.map((entry) => [entry.entryId, entry]));
  // Of one message the cases of several entries are asked for.
  const vectors = new WeakMap<Features, Vector>();
  return (entryId, features) => {
    const known = taught.get(entryId);
    if (known === undefined) return [];
    const vector = vectors.get(features) ?? vectorise(features, vocabulary, parameters);
    vectors.set(features, vector);
    if (vector.ids.length === 0) return [];
    const likelihoods = predict(known.classifier, vector);
    return known.caseIds
      .map((id, at) => ({ id, likelihood: likelihoods[at] ?? 0 }))
      .sort((a, b) => b.likelihood - a.likelihood);
  };
}
