import type { ConfidenceWeights } from './confidence';

/** What a text is found by: dictionary forms, two of them in a row, pairs of neighbouring characters, single kanji. */
export const KINDS = ['words', 'phrases', 'pairs', 'kanji'] as const;
export type Kind = (typeof KINDS)[number];

/** The question with its alternatives, and the answer. */
export const FIELDS = ['question', 'answer'] as const;
export type Field = (typeof FIELDS)[number];

export interface LexicalParameters {
  /** How much each field counts (0–2). A field that is empty in every entry takes no part. */
  fields: Readonly<Record<Field, number>>;
  /** How much each kind of term counts (0–2). */
  kinds: Readonly<Record<Kind, number>>;
  /** How soon repetition stops to count: k1 of BM25 (0.5–3). */
  saturation: number;
  /** How far a long text is held against it: b of BM25 (0–1). */
  lengthShare: number;
  /** How much more the first term of a text counts than one far inside it (0–8): texts begin with their subject. */
  lead: number;
  /** Terms after which that has fallen to a third, by kind (10–200). */
  leadLength: Readonly<Record<Kind, number>>;
  /** How much a word counts that sounds like one of the question (0–1), and where no entry has the question's own. */
  soundsAlike: number;
  soundsAlikeUnknown: number;
  /** How much a word of the same meaning counts (0–1): by the lexicon, and by a general dictionary. */
  lexiconSynonym: number;
  generalSynonym: number;
  /** Different terms of one kind that a question is searched by at most; the rarest stay (50–2000). */
  mostTerms: number;
  /** Candidates that are returned (3–100). */
  candidates: number;
  /** Postings that are visited at most for each field and kind: it bounds the time of a question (10,000–1,000,000). */
  budget: number;
  /** How the confidence of the first candidate, and that one of the first three is right, follow from the scores. */
  confidence: { first: ConfidenceWeights; amongThree: ConfidenceWeights };
  /** A list has no topics and its scores tell less than a classifier, so it has thresholds of its own (0–1). */
  decision: { answerFrom: number; suggestFrom: number };
}

/**
 * Weights of the ranking were chosen on one half of public support texts and sentence pairs and confirmed on the other;
 * the optimum is flat. Those of the confidence were fitted on lists of 9 to 14,706 entries, with answers alone, questions
 * alone and both, and a third to a half of the questions without an answer; on other lists, 91 in 100 were right
 * at 0.9 and above, and 52 at 0.5 to 0.7. From `answerFrom` on, 3–12 in 100 questions without an answer got one.
 */
export const lexicalDefaults: LexicalParameters = {
  fields: { question: 1, answer: 1 },
  kinds: { words: 1, phrases: 0.25, pairs: 1, kanji: 0.3 },
  saturation: 1.2,
  lengthShare: 0.75,
  lead: 2,
  leadLength: { words: 30, phrases: 30, pairs: 80, kanji: 60 },
  soundsAlike: 0.3,
  soundsAlikeUnknown: 0.9,
  lexiconSynonym: 0.5,
  generalSynonym: 0.7,
  mostTerms: 400,
  candidates: 10,
  budget: 80_000,
  confidence: {
    first: { constant: -7.92, held: 4.7, words: 2.72, lead: 3.81, entries: -0.35, characters: 3.33 },
    amongThree: { constant: -8.21, held: 4.22, words: 3.36, lead: 3.03, entries: -0.17, characters: 3.25 },
  },
  decision: { answerFrom: 0.7, suggestFrom: 0.3 },
};
