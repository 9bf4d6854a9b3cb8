import { applyPatch, reversePatch, structuredPatch } from 'diff';
import { type Edit, type FileChange, withFile } from './texts';

/** What a version changed has been changed again since, so that it cannot be taken back by itself. */
export class RevertError extends Error {
  readonly code = 'revert-impossible';

  constructor(readonly file: string) {
    super(`${file} was changed in the same places since`);
    this.name = 'RevertError';
  }
}

/**
 * Takes changes back, and leaves what was changed elsewhere in the same files since.
 * @throws RevertError (when applied) where the same lines were changed again
 */
export const reverting =
  (changes: readonly FileChange[]): Edit =>
  (texts) =>
    changes.reduce((edited, change) => withFile(edited, change.file, without(change, edited)), texts);

function without({ file, before, after }: FileChange, texts: ReadonlyMap<string, string>): string | null {
  const now = texts.get(file) ?? null;
  if (now === after || now === before) return before;
  if (now === null || before === null || after === null) throw new RevertError(file);
  const patch = reversePatch(
    structuredPatch(file, file, before, after, undefined, undefined, { context: 1 }),
  );
  const reverted = applyPatch(now, patch);
  if (reverted === false) throw new RevertError(file);
  return reverted;
}

/** Makes changes that were made elsewhere, and leaves what stands in other places of the same files; where it cannot, the change counts. */
export const advancing =
  (changes: readonly FileChange[]): Edit =>
  (texts) =>
    changes.reduce((edited, change) => withFile(edited, change.file, withChange(change, edited)), texts);

function withChange({ file, before, after }: FileChange, texts: ReadonlyMap<string, string>): string | null {
  const now = texts.get(file) ?? null;
  if (now === after || now === before || now === null || before === null || after === null) return after;
  const patched = applyPatch(
    now,
    structuredPatch(file, file, before, after, undefined, undefined, { context: 1 }),
  );
  return patched === false ? after : patched;
}

/** Gives files the text from before these changes back, whatever was done to them since. */
export const resetting =
  (changes: readonly FileChange[]): Edit =>
  (texts) =>
    changes.reduce((edited, { file, before }) => withFile(edited, file, before), texts);
