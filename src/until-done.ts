import { setTimeout as pause } from 'node:timers/promises';

const AGAIN_MS = 250;
/** What has not been possible for so long will not be, and nobody waits for it any more. */
const GIVEN_UP_AFTER_MS = 3_600_000;
/** What is kept of it at most; the oldest is given up first. */
const MOST_WAITING = 10_000;

export interface UntilDone {
  /** Tries it now, and where it fails again and again until it is done. Resolves after the first try, however that ended. */
  (task: () => Promise<void>): Promise<void>;
  /** Tries nothing any more. */
  stop(): void;
}

/** Does what must not be left undone because the store is away at the moment it is due. */
export function untilDone(againMs = AGAIN_MS, givenUpAfterMs = GIVEN_UP_AFTER_MS): UntilDone {
  const waiting: { task: () => Promise<void>; until: number }[] = [];
  let stopped = false;
  let working = false;

  const work = async () => {
    if (working) return;
    working = true;
    for (let next = waiting[0]; next && !stopped; next = waiting[0]) {
      await pause(againMs, undefined, { ref: false });
      await catchUp();
    }
    working = false;
  };
  /** In their order, up to one that fails, which then comes last: it may be the only one that cannot be done. */
  const catchUp = async () => {
    for (let next = waiting.shift(); next && !stopped; next = waiting.shift()) {
      if (await succeeds(next.task)) continue;
      if (performance.now() < next.until) waiting.push(next);
      return;
    }
  };
  const attempt = async (task: () => Promise<void>) => {
    if (await succeeds(task)) return;
    waiting.push({ task, until: performance.now() + givenUpAfterMs });
    if (waiting.length > MOST_WAITING) waiting.shift();
    void work();
  };
  return Object.assign(attempt, {
    stop() {
      stopped = true;
    },
  });
}

const succeeds = (task: () => Promise<void>) =>
  task().then(
    () => true,
    () => false,
  );
