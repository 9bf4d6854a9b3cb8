import type { ReadText } from '../language/reader';

/** One question with its answer, as any list of frequently asked questions has them. */
export interface SearchEntry {
  id: string;
  question: string;
  answer: string;
  /** Other ways to ask the same. */
  alternatives: readonly string[];
}

/** A subject that people ask about and that no entry answers. It competes with the entries and leads to the contact. */
export interface SearchTopic {
  id: string;
  /** Ways in which people ask about it. */
  examples: readonly string[];
}

/** Words the analyser does not know, and words that mean the same here. Staff edit both as data. */
export interface Lexicon {
  /** A term in its canonical spelling with its katakana reading and the spellings that stand for it. */
  terms: readonly { term: string; reading: string; variants: readonly string[] }[];
  /** Each group means the same; the first is the canonical word. */
  synonyms: readonly (readonly string[])[];
}

export type Outcome = 'answer' | 'suggest' | 'unknown';

export interface Candidate {
  entryId: string;
  /** 0–1, comparable within one result. */
  score: number;
  /** The parts that the score is made of, by name, for the explanation. */
  parts: Readonly<Record<string, number>>;
}

/** Why the search decided as it did, for support staff. */
export interface Explanation {
  normalised: string;
  readings: readonly string[];
  /** `from → to`, one a synonym. */
  synonyms: readonly string[];
  /** `from → to`, one a repaired word. */
  corrections: readonly string[];
  /** One Japanese sentence. */
  reason: string;
}

export interface SearchResult {
  outcome: Outcome;
  /** The best entry where the outcome is `answer` or `suggest`. */
  entryId: string | null;
  /** The topic that won against every entry, if one did. Then the outcome is `unknown`. */
  topicId: string | null;
  /** 0–1: how likely the first candidate is the right answer. */
  confidence: number;
  /** 0–1: how likely it is so by the examples of the cases as well, where these find the same entry first and it is no answer by itself; else 0. */
  seconded: number;
  /** What the question is about where that is nothing known here. */
  foreign: string | null;
  /** Best first; at least the first three where there are so many. */
  candidates: readonly Candidate[];
  tokens: readonly string[];
  explanation: Explanation;
}

/** A question whose right answer somebody has decided: an entry, or null where none must be given. */
export interface PracticeQuestion {
  question: string;
  expected: string | null;
}

/** A way to ask in one of the cases of an entry; `case` is that case's id, `GENERAL` or `UNANSWERED`. */
export type CaseExample =
  /** `follows`: said after the entry's answer, whose matter it need not name. */
  | { question: string; entry: string; case: string; follows?: true | undefined }
  /** Worded like the entries and answered by none of them. */
  | { question: string; entry: null };

/** The case that is none: the whole answer fits best. */
export const GENERAL = 'general';
/** The case that is none: what is asked after an entry's answer, and not answered by it. */
export const UNANSWERED = 'unanswered';

/** How likely a question is asked in a case, 0–1. */
export interface CaseLikelihood {
  id: string;
  likelihood: number;
}

/** Everything that a search is built from. */
export interface SearchSource {
  entries: readonly SearchEntry[];
  topics: readonly SearchTopic[];
  lexicon: Lexicon;
  /** Makes the search better at how people really write; none is needed. */
  practice?: readonly PracticeQuestion[];
  /** Teaches in which case of an entry a question is asked. */
  cases?: readonly CaseExample[];
}

export interface Searcher {
  /** Never throws; a text of any length and content, or its words, is answered in bounded time. */
  search(text: string | ReadText): SearchResult;
  /** The cases of an entry, the likeliest first, as far as examples teach them; none where there are no examples. */
  casesOf(entryId: string, text: string | ReadText): readonly CaseLikelihood[];
}
