import type { Candidate } from '../types';
import { FIELDS, KINDS, type LexicalParameters } from './parameters';
import type { ConfidenceWeights, Signs } from './signs';

export interface Confidence {
  /** How likely the first candidate is right (0–1). */
  confidence: number;
  /** How likely one of the first three is right (0–1). */
  amongFirst: number;
}

/**
 * Tells how likely the first candidates are right.
 * @param candidates best first
 * @param characters length of the question
 * @param entries number of entries that were searched
 */
export function confidenceOf(
  candidates: readonly Candidate[],
  characters: number,
  entries: number,
  parameters: LexicalParameters,
): Confidence {
  const signs = signsOf(candidates, characters, entries, parameters);
  if (signs === undefined) return { confidence: 0, amongFirst: 0 };
  const confidence = likelihood(signs.first, parameters.confidence.first);
  const amongThree = likelihood(signs.amongThree, parameters.confidence.amongThree);
  return { confidence, amongFirst: Math.max(confidence, amongThree) };
}

/** The signs for the first candidate, and for the first three; undefined where there is none. */
export function signsOf(
  candidates: readonly Candidate[],
  characters: number,
  entries: number,
  parameters: LexicalParameters,
): { first: Signs; amongThree: Signs } | undefined {
  const [first, second, , fourth] = candidates;
  if (first === undefined) return undefined;
  const shares = fieldShares(first, parameters);
  const signs = (next: Candidate | undefined): Signs => ({
    held: Math.max(...shares.map(({ all }) => all)),
    words: Math.min(
      1,
      shares.reduce((sum, share) => sum + share.words, 0),
    ),
    lead: 1 - (next?.score ?? 0) / first.score,
    entries: Math.log10(entries),
    characters: Math.log10(characters),
  });
  return { first: signs(second), amongThree: signs(fourth) };
}

function likelihood(signs: Signs, weights: ConfidenceWeights): number {
  const value =
    weights.constant +
    weights.held * signs.held +
    weights.words * signs.words +
    weights.lead * signs.lead +
    weights.entries * signs.entries +
    weights.characters * signs.characters;
  return 1 / (1 + Math.exp(-value));
}

/** For each field that is filled in any entry, what share of the question's terms the candidate holds there. */
function fieldShares({ parts }: Candidate, { fields, kinds }: LexicalParameters) {
  const channels = FIELDS.flatMap((field) =>
    KINDS.map((kind) => ({
      field,
      kind,
      weight: fields[field] * kinds[kind],
      part: parts[`${field}.${kind}`],
    })),
  ).filter(({ part }) => part !== undefined);
  const total = (own: typeof channels) => own.reduce((sum, { weight }) => sum + weight, 0);
  const whole = total(channels);
  const share = (own: typeof channels) =>
    own.length === 0 ? 0 : (own.reduce((sum, { part = 0 }) => sum + part, 0) * whole) / total(own);
  return FIELDS.map((field) => {
    const own = channels.filter((channel) => channel.field === field);
    return { all: share(own), words: share(own.filter(({ kind }) => kind === 'words')) };
  });
}
