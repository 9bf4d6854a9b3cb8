import type { SenseClause, SenseUnit } from './phrases';

/** What a message says of one fact of a case. */
export interface Statement {
  fact: string;
  value: boolean;
  /** `propose`: a word of the clause is left unread, so that it is asked about before it counts. */
  sure: 'outright' | 'propose';
  hedged: boolean;
  /** Only thought of (もし…), or part of a question. */
  mood: 'told' | 'supposed' | 'asked';
  /** The word that said so, as its vocabulary file has it. */
  word: string;
  /** The groups of nouns that it is said of. */
  of: readonly string[];
  /** Counts only where it was asked for: a circumstance rather than a statement. */
  weak: boolean;
  /** In front of a noun, or of something else that is said. */
  within: boolean;
  /** Only planned: 「もう1枚取得したい」 does not deny that there is one. */
  intended?: true;
  /** Of an application after this one. */
  later?: true;
  /** What the word says where it is done and not denied. */
  says?: boolean;
  /** The word as it stands there. */
  unit?: SenseUnit;
  clause: SenseClause;
}

/** What was said of a fact's words in a clause that could not be taken. */
export interface Refusal {
  fact: string;
  /** Whose matter it is instead. */
  foreign: string;
  clause: SenseClause;
}

export interface Told {
  statements: Statement[];
  refusals: Refusal[];
  /** Words of what is no case of this message: of before, of later, of another's, or taken back. */
  aside: Set<SenseUnit>;
}
