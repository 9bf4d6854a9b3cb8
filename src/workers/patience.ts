import type { Run } from './tasks';

type TaskName = Parameters<Run>[0];

/** Tasks of the staff page may take longer than a turn: its people wait for them, and nobody else. In milliseconds. */
export const PATIENCE: Readonly<Partial<Record<TaskName, number>>> = {
  draft: 60_000,
  cases: 60_000,
  differences: 60_000,
  lesson: 60_000,
  piece: 60_000,
  unresolved: 60_000,
};
