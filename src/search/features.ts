import type { ReadSentence, ReadText, Word } from '../language/reader';
import type { ConceptFinder } from './concepts';
import { focusesOf } from './focus';

/** Named features of a text with their weights, by channel. */
export type Features = Map<string, number>;

/** Where all is kana, the analyser finds nouns that are none. */
const KANJI = /\p{Script=Han}/u;
export const HIRAGANA = /^[ぁ-んー]+$/;

/** Marks the reading of a noun; nothing is learned from it but whether the noun has been seen. */
export const NOUN = 'n:';

export const featureDefaults = {
  /** Lengths of the pieces of the reading that count, in kana. */
  gramLengths: [2, 3] as readonly number[],
  /** Weight of a sentence that asks, of the one before it, and of the others (0–1). */
  asking: 1,
  beforeAsking: 0.7,
  telling: 0.5,
  /** Weight of what the person says is not meant (0–1). */
  rejected: 0.3,
};
export type FeatureParameters = typeof featureDefaults;

/** How much each sentence of a text counts: the question itself most, its story less. */
export function sentenceWeights(
  sentences: readonly ReadSentence[],
  parameters: FeatureParameters = featureDefaults,
): number[] {
  if (sentences.length === 1) return [1];
  const asks = sentences.map(({ asks, rejects }) => asks && !rejects);
  if (!asks.includes(true)) asks[asks.length - 1] = true;
  return asks.map((asking, at) => {
    if (sentences[at]?.rejects) return parameters.rejected;
    if (asking) return parameters.asking;
    return asks[at + 1] ? parameters.beforeAsking : parameters.telling;
  });
}

/** Features that hold for every way of writing: pieces of the reading, concepts, what is asked, and their pairs. */
export function featuresOf(
  text: ReadText,
  concepts: ConceptFinder,
  parameters: FeatureParameters = featureDefaults,
): Features {
  const features: Features = new Map();
  const weights = sentenceWeights(text.sentences, parameters);
  text.sentences.forEach((sentence, at) => {
    const weight = weights[at] ?? 0;
    const raise = (name: string, value: number) => {
      if ((features.get(name) ?? 0) < value) features.set(name, value);
    };
    const stream = `^${sentence.stream}$`;
    for (const length of parameters.gramLengths) {
      for (let from = 0; from + length <= stream.length; from++)
        raise(`r:${stream.slice(from, from + length)}`, weight);
    }
    for (const { base, kind } of sentence.words) if (kind !== 'function') raise(`w:${base}`, weight);
    for (const { word } of subjectNouns(sentence)) raise(`${NOUN}${word.reading}`, weight);
    const focuses = focusesOf(sentence.stream).map((focus) => `f:${focus}`);
    const found = concepts.find(sentence).map(({ concept }) => `c:${concept}`);
    const marks = [...focuses, ...found].sort();
    marks.forEach((mark, first) => {
      raise(mark, weight);
      for (const other of marks.slice(first + 1)) raise(`${mark}&${other}`, weight);
    });
  });
  return features;
}

/** The nouns that tell what a sentence is about, with their places. */
export function subjectNouns({
  words,
  text,
}: Pick<ReadSentence, 'words' | 'text'>): { word: Word; at: number }[] {
  if (!KANJI.test(text)) return [];
  return words.flatMap((word, at) =>
    word.kind === 'noun' && !HIRAGANA.test(word.base) ? [{ word, at }] : [],
  );
}
