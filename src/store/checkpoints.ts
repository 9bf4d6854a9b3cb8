import Libsql from 'libsql/promise';

/** After so many commits, which is a second's worth in a crowd, the log is copied back. */
const COMMITS = 250;

/**
 * Copies what stands in the write-ahead log back into the file, on a thread of libsql's own: a checkpoint waits for the
 * disk, and on the main thread everybody who talks would wait with it. Readers and writers go on meanwhile.
 */
export class Checkpoints {
  private readonly connection: Libsql;
  private commits = 0;
  private running: Promise<void> | undefined;

  /** @param path the file, which another connection writes to. */
  constructor(path: string) {
    this.connection = new Libsql(path, {});
  }

  /** To be told of every commit. */
  committed(): void {
    this.commits += 1;
    if (this.commits < COMMITS || this.running) return;
    this.commits = 0;
    this.running = this.copy().finally(() => {
      this.running = undefined;
    });
  }

  async idle(): Promise<void> {
    await this.running;
  }

  async close(): Promise<void> {
    await this.idle();
    this.connection.close();
  }

  private async copy(): Promise<void> {
    try {
      await this.connection.exec('pragma wal_checkpoint(passive)');
    } catch {
      // What is left lies in the log as before: the next time, or the main connection, makes up for it.
    }
  }
}
