import type { KeptCase } from '../knowledge/editing/cases';
import type { FileDifference } from '../knowledge/editing/difference';
import type { Found, Piece } from '../knowledge/editing/pieces';
import type { Lesson } from '../knowledge/editing/teach';
import type { FileChange, Texts } from '../knowledge/editing/texts';
import type { Finding } from '../knowledge/finding';
import type { Entry } from '../knowledge/types';
import type { SearchResult } from '../search/types';
import type { Draft, DraftInput } from './jobs/draft';
import type { LessonInput } from './jobs/lesson';
import type { UnresolvedInput, UnresolvedQuestions } from './jobs/unresolved';

/** What takes longer than a page may hold up others, or belongs to the search. */
export interface Work {
  /** What the search finds for a question now. */
  find(question: string): Promise<SearchResult>;
  /** What the bot would reply now, and all that it saw. */
  explain(question: string): Promise<Explained>;
  /** What a form is filled from: the files as they are, which may be ahead of what has been learnt. */
  piece<K extends Piece['kind']>(texts: Texts, piece: Piece<K>): Promise<Found<K>>;
  /** An entry with its cases, as the files have them. */
  cases(texts: Texts, id: string): Promise<{ entry: Entry | undefined; cases: readonly KeptCase[] }>;
  /** What edits would make of the files. @throws BusyError where too many wait */
  draft(input: Omit<DraftInput, 'today'>): Promise<Draft>;
  /** What changes do to files, line by line. */
  differences(changes: readonly FileChange[]): Promise<FileDifference[]>;
  /** How questions are taught what they mean. @throws BusyError where too many wait */
  lesson(input: LessonInput): Promise<Lesson>;
  /** Unresolved questions, put together. @throws BusyError where too many wait */
  unresolved(input: UnresolvedInput): Promise<UnresolvedQuestions>;
  /**
   * What other answers a search that has learnt from the edited files would give than the one that answers now.
   * @param person who asks: one thing at a time is measured for each
   * @throws BusyError where something is being measured already
   */
  effect(input: Pick<DraftInput, 'texts' | 'edits'>, person: string): Promise<Effect>;
}

export interface Explained {
  replies: readonly { text: string; buttons: readonly string[] }[];
  found: SearchResult | undefined;
  /** What was made of that: cases and dialogs may decide otherwise; undefined: the reply is none about an entry. */
  match: Pick<SearchResult, 'outcome' | 'entryId'> | undefined;
  /** As the trace `reading` tells it. */
  reading: Readonly<Record<string, unknown>> | undefined;
  traces: readonly { name: string; value: Readonly<Record<string, unknown>> }[];
}

/** How a practice question comes out before and after. */
export interface Change {
  question: string;
  expected: string | null;
  before: Outcome;
  after: Outcome;
}

export interface Outcome {
  /** The entry that is answered; null: none is. */
  answered: string | null;
  /** Those that are offered instead. */
  offered: readonly string[];
  right: boolean;
}

export interface Effect {
  practice: { questions: number; before: number; after: number };
  /** Practice questions that come out otherwise. */
  changes: readonly Change[];
  /**
   * Shares (0–1) of questions that nobody has tuned on; undefined where they are not there. Not among them: so many that an
   * entry answers which is newer than they are.
   */
  heldOut: { questions: number; before: number; after: number; unjudged: number } | undefined;
  /** What the entries must find and would not. */
  findings: readonly Finding[];
}
