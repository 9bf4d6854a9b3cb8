/**
 * Does something again and again, never twice at a time, for as long as the process lives.
 * @param failed is told of the first failure in a row
 * @returns how to stop; resolves when it is not being done any more
 */
export function repeatedly(
  everyMs: number,
  task: () => Promise<void>,
  failed: (cause: unknown) => void,
): { stop(): Promise<void> } {
  let stopped = false;
  let failing = false;
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const plan = () => {
    if (!stopped) timer = setTimeout(run, everyMs).unref();
  };
  const run = () => {
    running = task()
      .then(
        () => {
          failing = false;
        },
        (cause: unknown) => {
          if (!failing) failed(cause);
          failing = true;
        },
      )
      .then(plan);
  };
  plan();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
      return running;
    },
  };
}
