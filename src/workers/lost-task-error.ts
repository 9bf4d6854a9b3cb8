/** A task ended with its thread: it took too long, or the thread could not go on. What it worked on is not told. */
export class LostTaskError extends Error {
  override readonly name = 'LostTaskError';

  constructor(
    readonly code: 'TASK_TOO_LONG' | 'TASK_LOST',
    task: string,
  ) {
    super(`The task "${task}" was ended with its thread`);
  }
}
