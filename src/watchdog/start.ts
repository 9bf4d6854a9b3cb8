import { url as inspectorUrl } from 'node:inspector';
import { Worker } from 'node:worker_threads';
import { BEAT, DEBUGGED, type Watched } from './watched';

const LONGEST_BEAT_MS = 250;
const BEATS_IN_LIMIT = 20;

export interface WatchdogOptions {
  /** The compiled `worker.ts`. */
  program: string;
  limitSeconds: number;
  /** Number of the open stream to the supervisor, if there is one. */
  supervisor?: number | undefined;
}

/**
 * Has a thread end this process, with SIGKILL, when its event loop has stood still for the limit: nothing else could end it
 * then. Neither a suspended machine nor a stopped process nor one with an open inspector counts as standing still.
 */
export function startWatchdog({ program, limitSeconds, supervisor }: WatchdogOptions): void {
  const limitMs = limitSeconds * 1000;
  const beatMs = Math.min(LONGEST_BEAT_MS, limitMs / BEATS_IN_LIMIT);
  const signs = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  const workerData: Watched = { signs, beatMs, limitMs, supervisor };
  new Worker(program, {
    workerData,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1 },
  }).unref();
  setInterval(() => {
    Atomics.add(signs, BEAT, 1);
    Atomics.store(signs, DEBUGGED, inspectorUrl() === undefined ? 0 : 1);
  }, beatMs).unref();
}
