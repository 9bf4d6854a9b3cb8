import { ConflictError } from '../../knowledge/editing/conflict-error';
import { type EditCall, editsOf } from '../../knowledge/editing/edit-calls';
import { type Overlap, overlapsOf } from '../../knowledge/editing/overlaps';
import { RevertError } from '../../knowledge/editing/revert';
import { taughtIn } from '../../knowledge/editing/taught-in';
import { applied, changesBetween, type FileChange, type Texts } from '../../knowledge/editing/texts';
import type { Finding } from '../../knowledge/finding';
import type { Analyser } from '../../language/analyser';
import { judgeEdited, proveEdited } from './judge';

export interface DraftInput {
  texts: Texts;
  edits: readonly EditCall[];
  /** `yyyy-MM-dd` */
  today: string;
  /** While somebody still writes: what takes seconds is left out. */
  live?: boolean | undefined;
  /** Questions that an entry gets: what opposes them is looked for. */
  gains?: { entryId: string; questions: readonly string[] } | undefined;
}

/** What edits would make of the files. */
export type Draft =
  | {
      kind: 'drafted';
      changes: readonly FileChange[];
      /** What is wrong then, so that nothing may be saved. */
      findings: readonly Finding[];
      /** What teaches the opposite of what the entry gets. */
      overlaps: readonly Overlap[];
    }
  /** What is to be taken back was changed again since. */
  | { kind: 'impossible'; file: string }
  /** Somebody has changed since what is edited here. */
  | { kind: 'conflict' };

/** Edits files and checks them. Pure. */
export function draft({ texts, edits, today, gains }: DraftInput, analyser: Analyser): Draft {
  try {
    const after = applied(texts, editsOf(edits));
    const changes = changesBetween(texts, after);
    const { findings = [] } = changes.length === 0 ? {} : judgeEdited(texts, after, today, analyser);
    return { kind: 'drafted', changes, findings, overlaps: gains ? opposed(texts, gains) : [] };
  } catch (error) {
    if (error instanceof RevertError) return { kind: 'impossible', file: error.file };
    if (error instanceof ConflictError) return { kind: 'conflict' };
    throw error;
  }
}

const opposed = (texts: Texts, { entryId, questions }: NonNullable<DraftInput['gains']>): Overlap[] =>
  questions.length === 0 ? [] : overlapsOf(questions, entryId, taughtIn(texts));

/** What is wrong with the words after edits that can be made. Seconds. Pure. */
export const proof = ({ texts, edits, today }: DraftInput, analyser: Analyser): Finding[] =>
  proveEdited(texts, applied(texts, editsOf(edits)), today, analyser);
