/** The store's file or folder cannot be used; nothing in it was changed. */
export class StoreError extends Error {
  readonly code = 'store-unusable';

  constructor(
    /** The folder that `DATA_DIR` names. */
    readonly directory: string,
    cause: unknown,
  ) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      [
        `The store in DATA_DIR (${directory}) cannot be used: ${reason}`,
        '  - The folder must be one that this account may write to, on a local disk with space left.',
        '  - A file that is damaged can be put back from a backup, or moved away: the service then begins with an empty one.',
      ].join('\n'),
      { cause },
    );
    this.name = 'StoreError';
  }
}
