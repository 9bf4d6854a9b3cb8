/** The database does not answer at the moment. Nothing is known of what was asked of it; trying again later may help. */
export class StoreUnavailableError extends Error {
  readonly code = 'store-unavailable';

  constructor(cause: unknown) {
    super(`The database does not answer: ${reasonOf(cause)}`, { cause });
    this.name = 'StoreUnavailableError';
  }
}

/** In words of the network or the database, which hold no password. */
export function reasonOf(cause: unknown): string {
  if (cause instanceof AggregateError && cause.errors.length > 0) return reasonOf(cause.errors[0]);
  return cause instanceof Error ? cause.message : String(cause);
}
