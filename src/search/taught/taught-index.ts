import type { Features } from '../features';
import type { SearchSource } from '../types';
import type { Understander } from '../understand';
import { quantise, type Softmax, type TrainingParameters, trainingOf } from './softmax';
import { type Centroid, centroidOf } from './topics';
import {
  buildVocabulary,
  STRANGE,
  type Vector,
  type Vocabulary,
  type VocabularyParameters,
  vectorise,
} from './vocabulary';

/** What a classifier has learned from many ways to ask for few entries. */
export interface Taught {
  vocabulary: Vocabulary;
  /** Classes are the entries in order, then one for questions without an answer. */
  classifier: Softmax;
}

/** The same with the topics, by which a question without an answer is told from others. */
export interface TaughtIndex extends Taught {
  topicIds: readonly string[];
  topics: readonly Centroid[];
}

export const taughtDefaults = {
  /** A classifier pays where there are at least so many ways to ask for an entry, on average … */
  fewestExamples: 5,
  /** … and not more entries than this: its size grows with their number times the number of features. */
  mostEntries: 200,
};

interface Sample {
  text: string;
  /** Number of an entry, or the number after the last entry where there is no answer; null: of any. */
  label: number | null;
}

/** Whether there are examples enough for a classifier. */
export function canBeTaught({ entries, practice = [] }: SearchSource, parameters = taughtDefaults): boolean {
  if (entries.length === 0 || entries.length > parameters.mostEntries) return false;
  const examples = entries.reduce((sum, { alternatives }) => sum + 1 + alternatives.length, practice.length);
  return examples >= parameters.fewestExamples * entries.length;
}

/** What share of the time it takes to read the examples; the rest is spent on learning from them. */
const READING = 0.8;

export interface TeachingParameters {
  vocabulary: VocabularyParameters;
  training: TrainingParameters;
}

/** Learns, in steps of some milliseconds each, which tell what share (0–1) is done. */
export function* teach(
  source: SearchSource,
  understander: Understander,
  parameters: TeachingParameters,
): Generator<number, TaughtIndex, undefined> {
  const { taught, vectorOf } = yield* teachingOf(source, understander, parameters);
  return {
    ...taught,
    topicIds: source.topics.map(({ id }) => id),
    topics: source.topics.map(({ examples }) => centroidOf(examples.flatMap((text) => vectorOf(text) ?? []))),
  };
}

/**
 * Learns what entry is meant, and keeps the vectors of the examples that it has learnt from.
 * @param besides texts whose words are known as well, of whichever entry they are
 */
export function* teachingOf(
  source: SearchSource,
  { understand }: Understander,
  parameters: TeachingParameters,
  besides: readonly string[] = [],
): Generator<number, { taught: Taught; vectorOf: (text: string) => Vector | undefined }, undefined> {
  const samples = [...samplesOf(source), ...besides.map((text): Sample => ({ text, label: null }))];
  const features: Features[] = [];
  for (const { text } of samples) {
    features.push(understand(text).features);
    if (features.length % 10 === 0) yield (READING * features.length) / samples.length;
  }
  const none = source.entries.length;
  const isAnswered = (at: number) => (samples[at]?.label ?? none) < none;
  const vocabulary = buildVocabulary(features, isAnswered, parameters.vocabulary);
  const vectors = features.map((found, at) =>
    vectorise(found, vocabulary, parameters.vocabulary, isAnswered(at) ? 2 : 1),
  );
  const examples = samples.flatMap(({ label }, at) =>
    label === null ? [] : [{ vector: vectors[at] as Vector, label }],
  );
  const classes = source.entries.length + 1;
  const training = trainingOf(examples, vocabulary.names.length, classes, parameters.training);
  let trained = training.next();
  for (; !trained.done; trained = training.next()) yield READING + (1 - READING) * trained.value;
  const classifier = trained.value;
  const taught = {
    vocabulary,
    classifier: quantise(levelEntries(classifier, vocabulary.ids.get(STRANGE) ?? 0)),
  };
  const places = new Map(samples.map(({ text }, at) => [text, at]));
  return { taught, vectorOf: (text) => vectors[places.get(text) ?? -1] };
}

/** What is strange speaks for no answer at all, never for one entry rather than another. */
function levelEntries(classifier: Softmax, feature: number): Softmax {
  const entries = classifier.classes - 1;
  const weights = Float32Array.from(classifier.weights);
  const from = feature * classifier.classes;
  const own = weights.subarray(from, from + entries);
  own.fill(own.reduce((sum, weight) => sum + weight, 0) / entries);
  return { ...classifier, weights };
}

function samplesOf({ entries, topics, practice = [] }: SearchSource): Sample[] {
  const none = entries.length;
  const numbers = new Map(entries.map(({ id }, at) => [id, at]));
  return [
    ...entries.flatMap(({ question, alternatives }, label) =>
      [question, ...alternatives].map((text) => ({ text, label })),
    ),
    ...topics.flatMap(({ examples }) => examples.map((text) => ({ text, label: none }))),
    ...practice.flatMap(({ question, expected }) => {
      const label = expected === null ? none : numbers.get(expected);
      // A question about an entry that has been taken out teaches nothing.
      return label === undefined ? [] : [{ text: question, label }];
    }),
  ];
}
