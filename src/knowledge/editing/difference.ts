import { structuredPatch } from 'diff';
import type { FileChange } from './texts';

/** A line of a difference: taken out, put in, or standing beside. */
export interface DiffLine {
  kind: 'out' | 'in' | 'beside';
  text: string;
}

/** What a change does to a file. */
export interface FileDifference {
  file: string;
  kind: 'made' | 'changed' | 'removed';
  lines: readonly DiffLine[];
}

export const fileDifference = (change: FileChange): FileDifference => ({
  file: change.file,
  kind: change.before === null ? 'made' : change.after === null ? 'removed' : 'changed',
  lines: differenceOf(change),
});

const LINES_BESIDE = 1;
/** Beyond that nobody reads. */
const MOST_LINES = 400;

/** What a change does to a file, line by line, with a line around each place. Pure. */
export function differenceOf({ file, before, after }: FileChange): DiffLine[] {
  const { hunks } = structuredPatch(file, file, before ?? '', after ?? '', undefined, undefined, {
    context: LINES_BESIDE,
  });
  return hunks
    .flatMap(({ lines }) => lines)
    .filter((line) => !line.startsWith('\\'))
    .slice(0, MOST_LINES)
    .map((line) => ({
      kind: line.startsWith('-') ? 'out' : line.startsWith('+') ? 'in' : 'beside',
      text: line.slice(1),
    }));
}
