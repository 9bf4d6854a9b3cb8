import { checkFindability } from '../../knowledge/check-findability';
import { judgesOf } from '../../knowledge/editing/can-judge';
import type { PracticeLine } from '../../knowledge/editing/practice';
import type { Knowledge } from '../../knowledge/types';
import type { Searcher, SearchResult } from '../../search';
import type { Change, Effect, Outcome } from '../long-tasks';

export interface EffectInput {
  before: Searcher;
  after: Searcher;
  /** What the search after has learnt from. */
  knowledge: Knowledge;
  practice: readonly PracticeLine[];
  /** Questions that nothing was tuned on: of them only sums are told. */
  heldOut: readonly PracticeLine[];
}

/** Asks both searches every question, in small steps. Pure. */
export function* effectSteps(input: EffectInput): Generator<undefined, Effect, undefined> {
  const { before, after, knowledge } = input;
  const practice = yield* compared(before, after, input.practice);
  const heldOut = yield* compared(before, after, input.heldOut);
  const canJudge = judgesOf(input.heldOut);
  const judged = heldOut.filter((change) => canJudge(change.expected, change.after.answered));
  return {
    practice: sums(practice),
    changes: practice.filter(differs),
    heldOut: heldOut.length === 0 ? undefined : { ...sums(judged), unjudged: heldOut.length - judged.length },
    findings: checkFindability(knowledge, after),
  };
}

function* compared(
  before: Searcher,
  after: Searcher,
  questions: readonly PracticeLine[],
): Generator<undefined, Change[], undefined> {
  const changes: Change[] = [];
  for (const { question, expected } of questions) {
    changes.push({
      question,
      expected,
      before: outcomeOf(before.search(question), expected),
      after: outcomeOf(after.search(question), expected),
    });
    yield;
  }
  return changes;
}

const OFFERED = 3;

function outcomeOf({ outcome, entryId, candidates }: SearchResult, expected: string | null): Outcome {
  const answered = outcome === 'answer' ? entryId : null;
  const offered =
    outcome === 'suggest' ? candidates.slice(0, OFFERED).map((candidate) => candidate.entryId) : [];
  return { answered, offered, right: answered === expected };
}

const differs = ({ before, after }: Change): boolean =>
  before.right !== after.right || before.answered !== after.answered;

const sums = (changes: readonly Change[]) => ({
  questions: changes.length,
  before: share(changes, ({ before }) => before.right),
  after: share(changes, ({ after }) => after.right),
});

const share = (changes: readonly Change[], holds: (change: Change) => boolean): number =>
  changes.length === 0 ? 1 : changes.filter(holds).length / changes.length;
