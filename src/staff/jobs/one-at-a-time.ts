import { BusyError } from '../busy-error';

/** Does tasks one after another, and refuses what comes while too many wait. @param most that may wait */
export function oneAtATime(most: number): <T>(task: () => Promise<T>) => Promise<T> {
  let running: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (task) => {
    if (waiting > most) throw new BusyError('ただいま混み合っています。');
    waiting += 1;
    const next = running.then(task, task);
    running = next.catch(() => undefined);
    try {
      return await next;
    } finally {
      waiting -= 1;
    }
  };
}
