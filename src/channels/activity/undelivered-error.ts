/** A reply did not reach the channel. An apology would not either. */
export class UndeliveredError extends Error {
  readonly code = 'reply-undelivered';

  constructor(
    /** HTTP status of the last try; undefined: no answer came. */
    readonly status: number | undefined,
    /** Code of the connection's error, or how long was waited. */
    readonly reason: string | undefined,
  ) {
    const why = status === undefined ? (reason ?? 'no answer') : `HTTP ${status}`;
    super(`The channel's service did not take the reply: ${why}`);
    this.name = 'UndeliveredError';
  }
}

/** The service stops before a reply could be sent; the next start sends it. */
export class StoppingError extends Error {
  readonly code = 'service-stopping';

  constructor() {
    super('The service stops; what is left is sent at the next start');
    this.name = 'StoppingError';
  }
}
