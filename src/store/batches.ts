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
  /** Whether it is committed when this round of the event loop ends. */
  ends?: boolean;
  /** Ends it where nobody waits for it. */
  late?: NodeJS.Timeout;
}

/** How long what nobody waits for may stay open, in milliseconds: a transaction keeps other processes from writing. */
const UNAWAITED_MS = 20;

/**
 * Commits what is written together: until the end of the round of the event loop in which somebody waits for it. A commit costs
 * as much as three or four statements, what one turn writes belongs together anyway, and what nobody waits for, such as the claim
 * of a delivery, can go with what follows.
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
      if (!this.transactions.isOpen) {
        giveUp(batch, cause);
        this.endWithRound(batch);
      }
      throw cause;
    }
  }

  /** Resolves when all that was written so far outlives the process; rejects when it could not be kept. */
  kept(): Promise<void> {
    const { open } = this;
    if (!open) return Promise.resolve();
    this.endWithRound(open);
    return open.kept;
  }

  /** Commits what is open now. */
  flush(): void {
    const batch = this.open;
    if (!batch) return;
    this.open = undefined;
    clearTimeout(batch.late);
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
    batch.late = setTimeout(() => this.endWithRound(batch), UNAWAITED_MS);
    return batch;
  }

  private endWithRound(batch: Batch): void {
    if (batch.ends) return;
    batch.ends = true;
    setImmediate(() => {
      if (this.open === batch) this.flush();
    });
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
