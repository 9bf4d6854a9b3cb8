/** What the watchdog's thread is given. */
export interface Watched {
  /** Shared with the thread that is watched: its beats, and whether it is being debugged. */
  signs: Int32Array;
  beatMs: number;
  limitMs: number;
  /** A stream to the process that starts the service again; undefined where there is none. */
  supervisor: number | undefined;
}

/** Places in `signs`. */
export const BEAT = 0;
export const DEBUGGED = 1;
