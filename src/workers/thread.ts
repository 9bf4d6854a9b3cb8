import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { Answer } from './answer';

/** What a thread tells: that it can take tasks, how far a long one has come, or what one came to. */
export type Told = { ready: true } | { share: number } | { answer: Answer };

export interface ThreadEvents {
  ready?: () => void;
  share?: (share: number) => void;
  answer: (answer: Answer) => void;
  /** It does nothing any more. @param code why, where it did not end by itself; it quotes nobody */
  end: (code: unknown) => void;
}

/**
 * Starts a thread that does one task at a time.
 * @param program what it runs: `worker.ts`, bundled
 * @param start what it starts from: it loads its code meanwhile
 */
export function startThread(
  program: string,
  start: Promise<object>,
  options: WorkerOptions,
  events: ThreadEvents,
): Worker {
  const worker = new Worker(program, options);
  // Who waits for what it starts from ends it where that fails.
  start.then(
    (given) => worker.postMessage(given),
    () => undefined,
  );
  let code: unknown;
  worker.on('message', (told: Told) => {
    if ('ready' in told) events.ready?.();
    else if ('share' in told) events.share?.(told.share);
    else events.answer(told.answer);
  });
  worker.on('error', (error) => {
    code = 'code' in error ? error.code : error.name;
  });
  worker.on('exit', () => events.end(code));
  return worker;
}
