import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import { Batches, type Transactions } from './batches';
import type { Statements } from './statements';
import type { Write } from './writes';

/** What the engine runs on; another file may take its place. */
export interface Connection {
  statements: Statements;
  transactions: Transactions;
}

/** The one connection to the file, which all drivers share. */
export class SqliteEngine {
  batches: Batches;
  /** Who has the connection for a transaction of their own, or for putting another in its place. */
  private owner: object | undefined;
  private waiting: (() => void)[] = [];

  /** @param failed is told of every error of SQLite's, and returns what is thrown */
  constructor(
    private connection: Connection,
    private readonly failed: (error: unknown) => unknown = (error) => error,
  ) {
    this.batches = new Batches(connection.transactions);
  }

  /**
   * Puts another connection in the place of this one, which `reopen` closes; whoever asks meanwhile waits.
   * @throws what `reopen` throws; then nothing is answered any more
   */
  async replace(reopen: (old: Connection) => Promise<Connection>): Promise<void> {
    const self = {};
    while (!this.isFreeFor(undefined)) await this.freed();
    this.owner = self;
    this.batches.flush();
    this.connection = await reopen(this.connection);
    this.batches = new Batches(this.connection.transactions);
    this.release();
  }

  isFreeFor(connection: object | undefined): boolean {
    return this.owner === undefined || this.owner === connection;
  }

  /** Resolves when a transaction has ended; another may have begun since: ask `isFreeFor` again. */
  freed(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** @param inBatch whether it becomes part of what this round writes, if no transaction is its own. */
  run<Row>({ sql, parameters }: CompiledQuery, connection: object, inBatch: boolean): QueryResult<Row> {
    const execute = () => {
      try {
        return this.connection.statements.run(sql, parameters);
      } catch (error) {
        throw this.failed(error);
      }
    };
    const { rows, changes } = inBatch && this.owner !== connection ? this.batches.add(execute) : execute();
    return { rows: rows as Row[], ...(changes !== undefined && { numAffectedRows: BigInt(changes) }) };
  }

  /** Runs them as part of what this round writes. @throws what one says that changes nothing, before the others run */
  async write(writes: readonly Write[]): Promise<void> {
    while (!this.isFreeFor(undefined)) await this.freed();
    for (const { query, unchanged } of writes) {
      const { numAffectedRows } = this.run(query, writes, true);
      if (unchanged && numAffectedRows === 0n) throw unchanged();
    }
  }

  async begin(connection: DatabaseConnection): Promise<void> {
    while (!this.isFreeFor(connection)) await this.freed();
    this.batches.flush();
    this.connection.transactions.begin();
    this.owner = connection;
  }

  commit(): void {
    this.connection.transactions.commit();
    this.release();
  }

  rollback(): void {
    try {
      this.connection.transactions.rollback();
    } finally {
      this.release();
    }
  }

  close(): void {
    this.batches.flush();
    this.connection.statements.close();
  }

  private release(): void {
    this.owner = undefined;
    const { waiting } = this;
    this.waiting = [];
    for (const goOn of waiting) goOn();
  }
}

/**
 * Runs kysely's queries. With `waits` a query is answered when what it wrote, and what it may have read, outlives the
 * process; else at once.
 */
export class SqliteDriver implements Driver {
  constructor(
    private readonly engine: SqliteEngine,
    private readonly waits: boolean,
  ) {}

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return new SqliteConnection(this.engine, this.waits);
  }

  beginTransaction(connection: DatabaseConnection): Promise<void> {
    return this.engine.begin(connection);
  }

  async commitTransaction(): Promise<void> {
    this.engine.commit();
  }

  async rollbackTransaction(): Promise<void> {
    this.engine.rollback();
  }

  async releaseConnection(): Promise<void> {}

  /** The connection is everybody's: whoever opened it closes it. */
  async destroy(): Promise<void> {}
}

class SqliteConnection implements DatabaseConnection {
  constructor(
    private readonly engine: SqliteEngine,
    private readonly waits: boolean,
  ) {}

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    while (!this.engine.isFreeFor(this)) await this.engine.freed();
    // What does not wait writes soon after; reading by itself would have to lock the file once more.
    const inBatch = !this.waits || query.query.kind !== 'SelectQueryNode';
    const result = this.engine.run<Row>(query, this, inBatch);
    if (this.waits) await this.engine.batches.kept();
    return result;
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query);
  }
}
