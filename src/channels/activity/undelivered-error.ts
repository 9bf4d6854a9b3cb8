/** The other side took longer than the time there is for a turn or a reply. An apology would not arrive either. */
export class UndeliveredError extends Error {
  readonly code = 'reply-undelivered';

  /** @param withinMs the time there was, in milliseconds */
  constructor(readonly withinMs: number) {
    super(`The channel's service did not answer within ${withinMs} ms`);
    this.name = 'UndeliveredError';
  }
}
