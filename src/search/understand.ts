import type { Analyser } from '../language/analyser';
import { createReader, type ReadText } from '../language/reader';
import { ConceptFinder } from './concepts';
import { type FeatureParameters, type Features, featuresOf } from './features';
import type { LexiconRow } from './lexicon-rows';
import { type Correction, Speller } from './spelling';
import type { Lexicon } from './types';

/** What a text says, as far as the lexicon and the dictionary tell. */
export interface Understanding {
  text: ReadText;
  corrections: readonly Correction[];
  /** Found when they are first asked for: only a classifier does. */
  readonly features: Features;
}

export interface Understander {
  concepts: ConceptFinder;
  understand(text: string | ReadText): Understanding;
}

/** Makes the way that knowledge and questions go alike: read, repair misspelt words, read again, find features. */
export function createUnderstander(
  lexicon: Pick<Lexicon, 'terms'>,
  rows: readonly LexiconRow[],
  analyser: Analyser,
  parameters: FeatureParameters,
): Understander {
  const reader = createReader(analyser, lexicon.terms);
  const concepts = new ConceptFinder(rows);
  const speller = new Speller(rows.flatMap(({ spelling }) => spelling.split(' ')));
  return {
    concepts,
    understand: (given) => {
      const first = typeof given === 'string' ? reader.read(given) : given;
      const corrections = speller.corrections(first);
      const repaired = corrections.reduce(
        (text, { from, to }) => text.replaceAll(from, to),
        first.normalised,
      );
      const text = corrections.length === 0 ? first : reader.read(repaired);
      let features: Features | undefined;
      return {
        text,
        corrections,
        get features() {
          features ??= featuresOf(text, concepts, parameters);
          return features;
        },
      };
    },
  };
}
