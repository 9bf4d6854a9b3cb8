import { type Features, NOUN } from '../features';

/** Kinds of features; each is brought to length one, so that a long text counts like a short one. */
const CHANNELS = ['r', 'w', 'c', 'f', '&'] as const;
/** Stands for nouns that no other question with an answer shows: what a question is about and nothing here. */
export const STRANGE = 'u:';
type Channel = (typeof CHANNELS)[number];

export const vocabularyDefaults = {
  /** Weight of each kind of feature (0–3): reading, word, concept, focus, pair. */
  channelWeights: { r: 2, w: 1.2, c: 1, f: 0.6, '&': 0.6 } as Readonly<Record<Channel, number>>,
  /** Examples that must show a feature for it to be kept. */
  minExamples: 2,
  /** Weight of nouns that no other question with an answer shows (0–4), and how many of them count in full (1–5). */
  strange: 2,
  mostStrange: 2,
};
export type VocabularyParameters = typeof vocabularyDefaults;

/** Ids and rarities of the features that the examples show. */
export interface Vocabulary {
  /** Names in the order of their ids. */
  names: readonly string[];
  ids: ReadonlyMap<string, number>;
  /** Examples that show each feature, by id, out of `examples`; for a noun, those with an answer. */
  counts: Uint32Array;
  examples: number;
  /** Inverse document frequency by id. */
  rarity: Float32Array;
  /** Rarity of a feature that no example shows. */
  unseen: number;
}

/** A sparse vector. `ids` and `values` have the same length. */
export interface Vector {
  ids: Int32Array;
  values: Float32Array;
}

/** @param isAnswered whether the example of this number has an answer */
export function buildVocabulary(
  examples: readonly Features[],
  isAnswered: (at: number) => boolean,
  parameters: VocabularyParameters = vocabularyDefaults,
): Vocabulary {
  const counts = new Map<string, number>();
  for (const [at, features] of examples.entries())
    for (const name of features.keys())
      if (isAnswered(at) || !name.startsWith(NOUN)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const kept = [...counts].filter(
    ([name, count]) => count >= parameters.minExamples || name.startsWith(NOUN),
  );
  kept.push([STRANGE, examples.length]);
  return vocabularyOf(
    kept.map(([name]) => name),
    Uint32Array.from(kept, ([, count]) => count),
    examples.length,
  );
}

/** @param counts examples that show each name, out of `examples`. */
export function vocabularyOf(names: readonly string[], counts: Uint32Array, examples: number): Vocabulary {
  return {
    names,
    ids: new Map(names.map((name, id) => [name, id])),
    counts,
    examples,
    rarity: Float32Array.from(counts, (count) => rarity(count, examples)),
    unseen: rarity(0, examples),
  };
}

function rarity(count: number, examples: number): number {
  return Math.log(1 + examples / (count + 0.5));
}

/**
 * Weighs features by rarity and brings each channel to its weight. Unknown features count for the length only.
 * @param shows examples that must show a noun for it not to be strange: 2 for an example, which shows it itself
 */
export function vectorise(
  features: Features,
  vocabulary: Vocabulary,
  parameters: VocabularyParameters = vocabularyDefaults,
  shows = 1,
): Vector {
  const squares: Record<Channel, number> = { r: 0, w: 0, c: 0, f: 0, '&': 0 };
  const ids: number[] = [];
  const values: number[] = [];
  const channels: Channel[] = [];
  for (const [name, weight] of features) {
    if (name.startsWith(NOUN)) continue;
    const id = vocabulary.ids.get(name);
    const channel = channelOf(name);
    const value = weight * (id === undefined ? vocabulary.unseen : (vocabulary.rarity[id] ?? 0));
    squares[channel] += value * value;
    if (id === undefined) continue;
    ids.push(id);
    values.push(value);
    channels.push(channel);
  }
  const weighed = values.map((value, at) => {
    const channel = channels[at] ?? 'r';
    return (parameters.channelWeights[channel] * value) / Math.sqrt(squares[channel]);
  });
  const strange = strangeNouns(features, vocabulary, shows);
  if (strange > 0 && ids.length > 0) {
    ids.push(vocabulary.ids.get(STRANGE) ?? 0);
    weighed.push(parameters.strange * Math.min(1, strange / parameters.mostStrange));
  }
  return { ids: Int32Array.from(ids), values: Float32Array.from(weighed) };
}

/** How many nouns of a text fewer examples with an answer show, each by its weight. */
function strangeNouns(features: Features, { ids, counts }: Vocabulary, shows: number): number {
  let sum = 0;
  for (const [name, weight] of features)
    if (name.startsWith(NOUN) && (counts[ids.get(name) ?? -1] ?? 0) < shows) sum += weight;
  return sum;
}

function channelOf(name: string): Channel {
  const first = name.charAt(0);
  if (first === 'r' || first === 'w') return first;
  if (name.includes('&', 2)) return '&';
  return first === 'f' ? 'f' : 'c';
}
