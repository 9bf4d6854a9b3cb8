/** Somebody has changed since what is to be changed here. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
  readonly code = 'edit-conflict';
}
