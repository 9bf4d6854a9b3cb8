import type { ConfidenceWeights } from './signs';

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
  /** How much a word counts that the lexicon gives the same meaning (0–1). */
  lexiconSynonym: number;
  /** Different terms of one kind that a question is searched by at most; the rarest stay (50–2000). */
  mostTerms: number;
  /** Candidates that get a second look (10–100), and that are returned (3–100). */
  considered: number;
  candidates: number;
  /** How much it adds where words stand that keep company with those an entry lacks (0–1). */
  related: number;
  /** How much a related word counts from the beginning, where no entry has the question's own (0–1). */
  relatedUnknown: number;
  /** Words of a question that this is looked at for; the rarest (1–100). */
  mostRelated: number;
  /** What an answer with yes or no gains where one is asked for, and loses where none is (0–0.3). */
  yesOrNo: number;
  yesOrNoUnasked: number;
  /** Postings that are visited at most for each field and kind: it bounds the time of a question (10,000–1,000,000). */
  budget: number;
  /** How the confidence of the first candidate, and that one of the first three is right, follow from the scores. */
  confidence: { first: ConfidenceWeights; amongThree: ConfidenceWeights };
  /** A list has no topics and its scores tell less than a classifier, so it has thresholds of its own (0–1). */
  decision: { answerFrom: number; suggestFrom: number };
}

/**
 * Weights of the ranking were chosen on public support texts and sentence pairs; the optimum is flat. Those of the
 * confidence were fitted by `bench/search/fit-confidence` on lists of 8 to 14,403 entries, with answers alone, questions
 * alone and both, half of the questions without an answer; of the questions that were not fitted on, 98 in 100
 * were right at 0.9 and above, 83 at 0.7 to 0.9, and 63 at 0.5 to 0.7.
 */
export const lexicalDefaults: LexicalParameters = {
  fields: { question: 1, answer: 1 },
  kinds: { words: 1.5, phrases: 0.25, pairs: 1, kanji: 0.15 },
  saturation: 1.5,
  lengthShare: 0.9,
  lead: 2,
  leadLength: { words: 30, phrases: 30, pairs: 80, kanji: 60 },
  soundsAlike: 0.3,
  soundsAlikeUnknown: 0.9,
  lexiconSynonym: 0.5,
  mostTerms: 400,
  considered: 30,
  candidates: 10,
  related: 0.35,
  relatedUnknown: 0.5,
  mostRelated: 24,
  yesOrNo: 0.08,
  yesOrNoUnasked: 0.03,
  budget: 80_000,
  confidence: {
    first: { constant: -6.85, held: 2.32, words: 4.73, lead: 3.42, entries: -0.51, characters: 2.85 },
    amongThree: { constant: -7.27, held: 2.79, words: 4.78, lead: 2.43, entries: -0.47, characters: 3.23 },
  },
  decision: { answerFrom: 0.7, suggestFrom: 0.3 },
};
