import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import { Batches, type Transactions } from './batches';
import type { Statements } from './statements';

/** The one connection to the file, which all drivers share. */
export class SqliteEngine {
  readonly batches: Batches;
  /** Who has the connection for a transaction of their own. */
  private owner: DatabaseConnection | undefined;
  private waiting: (() => void)[] = [];

  constructor(
    private readonly statements: Statements,
    readonly transactions: Transactions,
  ) {
    this.batches = new Batches(transactions);
  }

  isFreeFor(connection: DatabaseConnection | undefined): boolean {
    return this.owner === undefined || this.owner === connection;
  }

  /** Resolves when a transaction has ended; another may have begun since: ask `isFreeFor` again. */
  freed(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** @param inBatch whether it becomes part of what this round writes, if no transaction is its own. */
  run<Row>(
    { sql, parameters }: CompiledQuery,
    connection: DatabaseConnection,
    inBatch: boolean,
  ): QueryResult<Row> {
    const execute = () => this.statements.run(sql, parameters);
    const { rows, changes } = inBatch && this.owner !== connection ? this.batches.add(execute) : execute();
    return { rows: rows as Row[], ...(changes !== undefined && { numAffectedRows: BigInt(changes) }) };
  }

  async begin(connection: DatabaseConnection): Promise<void> {
    while (!this.isFreeFor(connection)) await this.freed();
    this.batches.flush();
    this.transactions.begin();
    this.owner = connection;
  }

  commit(): void {
    this.transactions.commit();
    this.release();
  }

  rollback(): void {
    try {
      this.transactions.rollback();
    } finally {
      this.release();
    }
  }

  close(): void {
    this.batches.flush();
    this.statements.close();
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
