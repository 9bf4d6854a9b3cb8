import { onFileEvents } from './file-events';
import { fingerprint } from './fingerprint';

export interface WatchOptions {
  /** Milliseconds of quiet after an event before the files are read: editors write in several steps. */
  settleMs?: number;
  /** Milliseconds between looks at the files where no event comes. */
  pollMs?: number;
}

export interface KnowledgeWatcher {
  /** Resolves when changes from now on are noticed. */
  readonly ready: Promise<void>;
  /** Looks at the files now instead of waiting; resolves when a change was handed on. */
  look(): Promise<void>;
  /** Stops; neither callback is called once it has resolved. */
  close(): Promise<void>;
}

/**
 * Has the knowledge loaded whenever its files change. Broken files lead to `onBroken`, once for each state of the files, and
 * the caller goes on with what it has. Start it before the first load, so that no change falls between.
 * @param onChange loads it
 * @param onBroken receives what `onChange` threw
 */
export function watchKnowledge(
  directory: string,
  onChange: () => Promise<void>,
  onBroken: (error: unknown) => void,
  { settleMs = 200, pollMs = 5_000 }: WatchOptions = {},
): KnowledgeWatcher {
  let closed = false;
  let seen: string | undefined;
  let settling: NodeJS.Timeout | undefined;
  const reload = async (): Promise<void> => {
    const now = await fingerprint(directory);
    if (closed || now === seen) return;
    seen = now;
    try {
      await onChange();
    } catch (error) {
      if (!closed) onBroken(error);
    }
  };
  const ready = fingerprint(directory).then((first) => {
    seen = first;
  });
  const look = inTurn(ready, reload);
  const onEvent = (): void => {
    clearTimeout(settling);
    settling = setTimeout(look, settleMs).unref();
  };
  const stopEvents = onFileEvents(directory, onEvent);
  const polling = setInterval(look, pollMs).unref();
  return {
    ready,
    look,
    async close() {
      closed = true;
      clearTimeout(settling);
      clearInterval(polling);
      stopEvents();
      await look();
    },
  };
}

/**
 * Runs a task again and again, never twice at a time, so that an older state cannot overtake a newer one. Calls made while
 * one run waits share that run.
 */
function inTurn(before: Promise<void>, task: () => Promise<void>): () => Promise<void> {
  let running = before;
  let waiting: Promise<void> | undefined;
  const next = (): Promise<void> => {
    waiting = undefined;
    running = task();
    return running;
  };
  return () => {
    waiting ??= running.then(next, next);
    return waiting;
  };
}
