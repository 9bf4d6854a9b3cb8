import type { Log } from '../log';

export interface Readiness {
  /** Whether what is asked now can be answered and kept. */
  isReady(): Promise<boolean>;
  /** From now on nothing new should be sent here. */
  stop(): void;
}

/** Whoever asks more often gets the last answer. */
const KEPT_MS = 1_000;
const ANSWERS_WITHIN_MS = 2_000;

/**
 * @param probe rejects where the store does not take what is written
 * @param now milliseconds that only grow
 */
export function createReadiness(
  probe: () => Promise<void>,
  log: Log,
  now: () => number = () => performance.now(),
): Readiness {
  let stopping = false;
  let last: { at: number; answer: Promise<boolean> } | undefined;
  let was = true;
  const look = async (): Promise<boolean> => {
    const up = await within(ANSWERS_WITHIN_MS, probe()).then(
      () => true,
      (error: unknown) => {
        if (was) log('store-away', { error });
        return false;
      },
    );
    if (up && !was) log('store-back');
    was = up;
    return up;
  };
  return {
    async isReady() {
      if (stopping) return false;
      if (!last || now() - last.at >= KEPT_MS) last = { at: now(), answer: look() };
      return (await last.answer) && !stopping;
    },
    stop() {
      stopping = true;
    },
  };
}

function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the store does not answer')), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
