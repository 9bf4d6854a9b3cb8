import type Libsql from 'libsql';
import { bindable } from './bindable';

const STATEMENTS_KEPT = 200;

interface Kept {
  statement: Libsql.Statement<unknown[]>;
  /** Whether it hands rows back. */
  reads: boolean;
}

export interface Answer {
  rows: unknown[];
  /** Rows changed by a statement that hands none back. */
  changes: number | undefined;
}

/** Keeps prepared statements, and checks what is bound before native code sees it. */
export class Statements {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly database: Libsql.Database) {}

  /** @throws TypeError for a value without a portable form, or SQLite's own error. */
  run(sql: string, parameters: readonly unknown[]): Answer {
    const { statement, reads } = this.prepare(sql);
    const bound = parameters.map(bindable);
    if (reads) return { rows: statement.all(bound), changes: undefined };
    return { rows: [], changes: statement.run(bound).changes };
  }

  close(): void {
    this.kept.clear();
    this.database.close();
  }

  private prepare(sql: string): Kept {
    const kept = this.kept.get(sql);
    if (kept) return kept;
    const statement = this.database.prepare(sql);
    const fresh = { statement, reads: statement.reader };
    // Only data definitions and lists of changing length go beyond a few dozen; they need not be kept.
    if (this.kept.size < STATEMENTS_KEPT && !/^(create|alter|drop)/i.test(sql)) this.kept.set(sql, fresh);
    return fresh;
  }
}
