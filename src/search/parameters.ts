import { type FeatureParameters, featureDefaults } from './features';
import { type LexicalParameters, lexicalDefaults } from './lexical/parameters';
import { type TrainingParameters, trainingDefaults } from './taught/softmax';
import { type VocabularyParameters, vocabularyDefaults } from './taught/vocabulary';
import thresholds from './thresholds.json';

export interface DecisionParameters {
  /** Confidence from which on the best entry is the answer (0–1). */
  answerFrom: number;
  /** Sum of the confidences of the first three from which on they are offered (0–1), below `answerFrom`. */
  suggestFrom: number;
  /** Likeness of a topic's nearest example from which on the topic is named (0–1). */
  topicFrom: number;
  /** Confidence at most (0–1) where the question is about something that no question with an answer is about. */
  foreignAtMost: number;
}

export interface SearchParameters {
  features: FeatureParameters;
  vocabulary: VocabularyParameters;
  training: TrainingParameters;
  lexical: LexicalParameters;
  decision: DecisionParameters;
}

/**
 * All that can be tuned, in one place. `npm run eval` measures what a change does;
 * `bench/eval/fit` sets the two thresholds of the decision.
 */
export const searchDefaults: SearchParameters = {
  features: featureDefaults,
  vocabulary: vocabularyDefaults,
  training: trainingDefaults,
  lexical: lexicalDefaults,
  decision: { ...thresholds, topicFrom: 0.2, foreignAtMost: 0.3 },
};
