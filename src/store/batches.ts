/** What is committed is asked of the database itself. */
export interface Transactions {
  begin(): void;
  commit(): void;
  /** Does nothing where no transaction is open. */
  rollback(): void;
  readonly isOpen: boolean;
}

interface Batch {
  kept: Promise<void>;
  succeed: () => void;
  fail: (cause: unknown) => void;
  /** Why nothing of it will be kept. */
  failure?: unknown;
}

/**
 * Commits what is written in one round of the event loop together. A commit costs as much as three or four statements,
 * and what one turn writes belongs together anyway.
 */
export class Batches {
  private open: Batch | undefined;

  constructor(private readonly transactions: Transactions) {}

  /**
   * Runs a statement that writes, at once, as part of the open batch.
   * @throws the statement's own error; or, when an earlier one brought the whole batch down, that one's.
   */
  add<T>(run: () => T): T {
    this.open ??= this.start();
    const batch = this.open;
    if (batch.failure !== undefined) throw batch.failure;
    try {
      return run();
    } catch (cause) {
      // Most errors undo their statement only; with some, such as a full disk, SQLite gives up all that is not committed.
      if (!this.transactions.isOpen) giveUp(batch, cause);
      throw cause;
    }
  }

  /** Resolves when all that was written so far outlives the process; rejects when it could not be kept. */
  kept(): Promise<void> {
    return this.open?.kept ?? Promise.resolve();
  }

  /** Commits what is open now. */
  flush(): void {
    const batch = this.open;
    if (!batch) return;
    this.open = undefined;
    if (batch.failure !== undefined) return;
    try {
      this.transactions.commit();
      batch.succeed();
    } catch (cause) {
      giveUp(batch, cause);
      this.transactions.rollback();
    }
  }

  private start(): Batch {
    this.transactions.begin();
    const batch = emptyBatch();
    setImmediate(() => {
      if (this.open === batch) this.flush();
    });
    return batch;
  }
}

function emptyBatch(): Batch {
  const settle: Pick<Batch, 'succeed' | 'fail'> = { succeed: () => undefined, fail: () => undefined };
  const kept = new Promise<void>((succeed, fail) => {
    Object.assign(settle, { succeed, fail });
  });
  // Whoever waits gets to know; nobody may be waiting.
  kept.catch(() => undefined);
  return { kept, ...settle };
}

/** It stays open until its round ends, so that nothing that follows from what is lost is kept. */
function giveUp(batch: Batch, cause: unknown): void {
  batch.failure = cause;
  batch.fail(cause);
}
