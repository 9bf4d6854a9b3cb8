import type { CompiledQuery } from 'kysely';
import type { OnQuery } from './query-log';

/** A query that writes, to be run with others. */
export interface Write {
  query: CompiledQuery;
  /**
   * What is thrown where it changes no row; then nothing of the others is kept. Only the first of several may have it, and all
   * others are of one conversation: a distributed database does those at one place.
   */
  unchanged?: () => Error;
}

/** Tells how they ended, each with its share of the time. */
export async function told(
  onQuery: OnQuery,
  writes: readonly Write[],
  run: () => Promise<void>,
): Promise<void> {
  const began = performance.now();
  let failed = true;
  try {
    await run();
    failed = false;
  } finally {
    const seconds = (performance.now() - began) / 1_000 / writes.length;
    for (let left = writes.length; left > 0; left -= 1) onQuery({ kind: 'write', failed, seconds });
  }
}
