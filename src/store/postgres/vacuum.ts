import { PERSONAL_TABLES } from '../schema';
import { connectAlone } from './connections';

/**
 * Takes what was deleted out of the pages of the tables that know people, after which they are used anew. It takes its time, so
 * that it has a connection of its own; a table that is being vacuumed already is left out.
 */
export async function vacuum(url: string): Promise<void> {
  const client = await connectAlone(url);
  try {
    for (const table of PERSONAL_TABLES) await client.query(`vacuum (skip_locked) "${table}"`);
  } finally {
    await client.end();
  }
}

/** One at a time; whoever comes meanwhile waits for one that begins after. */
export function inTurn(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = (): Promise<void> => {
    running = task().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (!running) return start();
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return start();
      });
    return next;
  };
}
