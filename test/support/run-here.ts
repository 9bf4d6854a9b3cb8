import type { Run } from '../../src/workers';
import { tasks } from '../../src/workers/tasks';
import { understand } from './talk';

/** Does the tasks in this thread; what goes in and comes out is copied as between threads. */
export async function runHere(): Promise<Run> {
  const known = await understand();
  const byName = tasks as unknown as Record<string, (input: unknown, known: unknown) => unknown>;
  return (async (name: string, input: unknown) =>
    structuredClone(await byName[name]?.(structuredClone(input), known))) as Run;
}
