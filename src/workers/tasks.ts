import type { Activity } from 'botbuilder-core';
import { secretOf } from '../channels/activity/secrets';
import { computeTurn, type TurnInput } from '../channels/activity/turn';
import { type Posted, screen } from '../channels/direct-line/screening';
import { firstHelp } from '../first-help';
import { casesOf } from '../knowledge/editing/cases';
import { fileDifference } from '../knowledge/editing/difference';
import { entryIn } from '../knowledge/editing/entry-in';
import { findPiece, type Piece } from '../knowledge/editing/pieces';
import type { FileChange, Texts } from '../knowledge/editing/texts';
import { knowledgeOn } from '../knowledge/figures';
import type { Analyser } from '../language/analyser';
import type { Dictionary } from '../language/kuromoji';
import { type KnowledgeLocation, learn } from '../learn';
import { type DraftInput, draft, proof } from '../staff/jobs/draft';
import { explain } from '../staff/jobs/explain';
import { type LessonInput, lesson } from '../staff/jobs/lesson';
import { type TryOut, tryOut } from '../staff/jobs/try-out';
import { type UnresolvedInput, unresolved } from '../staff/jobs/unresolved';
import { suggest } from '../suggestions';
import type { Understanding } from '../understanding';

/**
 * What is done beside the main thread, each over the knowledge as it is: a further task is a line here and a pure function.
 * What goes in and comes out is copied between threads, so it is plain data; `Run` gives the main thread its types. A task
 * that takes too long (TURN_LIMIT_SECONDS, or what `patience.ts` gives it) is ended together with its thread.
 */
export const tasks = {
  /** What a message leads to. */
  turn: (input: TurnInput, known: Understanding) => computeTurn(input, known),
  /** Whether something stands in an activity that must not be kept. */
  holdsSecret: (activity: Partial<Activity>) => secretOf(activity) !== undefined,
  /** What of an activity, and which of its files, may be kept. */
  screen: (posted: Posted) => screen(posted),
  /** Questions and dialogs that fit what is being typed. */
  suggest: (text: string, known: Understanding) => suggest(text, known),
  /** What the widget shows first, on a day (`yyyy-MM-dd`). */
  help: ({ day, retentionDays, logDays }: HelpInput, { knowledge }: Understanding) =>
    firstHelp(knowledgeOn(knowledge, day), retentionDays, logDays),
  /** What the search finds for a question. */
  find: (question: string, { searcher }: Understanding) => searcher.search(question),
  /** What is replied to a first message, and why. */
  explain: ({ question, now }: { question: string; now: number }, known: Understanding) =>
    explain(question, known, now),
  /** What edits would make of the knowledge's files: tenths of a second. */
  draft: (input: DraftInput, _known: Understanding, analyser: Analyser) => draft(input, analyser),
  /** A piece of the knowledge as its files have it. */
  piece: ({ texts, piece }: { texts: Texts; piece: Piece }) => findPiece(texts, piece),
  /** An entry with its cases. */
  cases: ({ texts, id }: { texts: Texts; id: string }) => ({
    entry: entryIn(texts, id),
    cases: casesOf(texts, id),
  }),
  differences: (changes: readonly FileChange[]) => changes.map(fileDifference),
  /** How questions are taught what they mean. */
  lesson: (input: LessonInput) => lesson(input),
  /** Unresolved questions, put together. */
  unresolved: (input: UnresolvedInput) => unresolved(input),
};

interface HelpInput {
  day: string;
  retentionDays: number;
  /** Undefined where no questions are logged. */
  logDays: number | undefined;
}

/** What a long task may use. */
export interface Tools {
  /** Read here where the thread was not given it. */
  dictionary: () => Promise<Dictionary>;
  analyser: () => Promise<Analyser>;
  /** Tells how far it has come, 0–1. */
  report: (share: number) => void;
  /** Names the code that runs. */
  edition: () => string;
}

/** What takes seconds: each runs in a thread of its own, which begins and ends with it, and may take as long as it needs. */
export const longTasks = {
  /** What edited texts would change. */
  effect: async (input: TryOut, { analyser, report }: Tools) => tryOut(input, await analyser(), report),
  /** What is wrong with the words of edited texts. */
  proof: async (input: DraftInput, { analyser }: Tools) => proof(input, await analyser()),
  /** Reads the knowledge folder and learns from it. With it comes the dictionary, which others need to go by it. */
  learn: async (location: KnowledgeLocation, { dictionary, edition, ...tools }: Tools) => {
    // Unpacked beside this thread, while it reads the knowledge.
    const unpacked = dictionary();
    const learnt = await learn(location, { ...tools, edition: edition() });
    return { learnt, dictionary: await unpacked };
  },
};

type Tasks = typeof tasks;
type LongTasks = typeof longTasks;

/** Does a short task in a worker thread. Rejects with what it threw, or with a LostTaskError. */
export type Run = <N extends keyof Tasks>(
  name: N,
  input: Parameters<Tasks[N]>[0],
) => Promise<Awaited<ReturnType<Tasks[N]>>>;

/** Does a long task in a thread of its own. @param onShare hears how far it has come, 0–1 */
export type RunLong = <N extends keyof LongTasks>(
  name: N,
  input: Parameters<LongTasks[N]>[0],
  onShare: (share: number) => void,
) => Promise<Awaited<ReturnType<LongTasks[N]>>>;
