/** The database is away at the moment, or the disk is full. Nothing is known of what was asked of it; trying again later may help. */
export class StoreUnavailableError extends Error {
  readonly code = 'store-unavailable';

  constructor(cause: unknown) {
    super(`The store cannot be used at the moment: ${reasonOf(cause)}`, { cause });
    this.name = 'StoreUnavailableError';
  }
}

/** In words of the network or the database, which hold no password. */
export function reasonOf(cause: unknown): string {
  if (cause instanceof AggregateError && cause.errors.length > 0) return reasonOf(cause.errors[0]);
  return cause instanceof Error ? cause.message : String(cause);
}
