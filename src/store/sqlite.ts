import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import Libsql from 'libsql';

export const DATABASE_FILE = 'bot.sqlite';
const STATEMENTS_KEPT = 200;

/** 16 MB: copying the log back waits for the disk, so it shall be rare. */
const CHECKPOINT_PAGES = 4_000;

/** How long a write waits for another process on the same file, e.g. a backup. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * SQLite in one file that only this account may read.
 * WAL with `synchronous = normal` hands every committed write to the operating system before it is acknowledged: it
 * outlives `kill -9`. `secure_delete` overwrites what is deleted.
 */
export function openSqlite(directory: string): { dialect: SqliteDialect; compact: () => void } {
  mkdirSync(directory, { recursive: true });
  const path = join(directory, DATABASE_FILE);
  // SQLite gives its -wal and -shm files the mode of the main file, so that is made before SQLite sees it.
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
  const database = new Libsql(path, { timeout: BUSY_TIMEOUT_MS });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database.pragma('secure_delete = ON');
  database.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  return {
    dialect: new SqliteDialect({ database: new CheckedDatabase(database) }),
    compact: () => void database.pragma('wal_checkpoint(TRUNCATE)'),
  };
}

/** Keeps prepared statements, and checks what is bound before native code sees it. */
class CheckedDatabase implements SqliteDatabase {
  private readonly statements = new Map<string, SqliteStatement>();

  constructor(private readonly database: Libsql.Database) {}

  prepare(sql: string): SqliteStatement {
    const kept = this.statements.get(sql);
    if (kept) return kept;
    const statement = this.database.prepare(sql);
    const checked: SqliteStatement = {
      reader: statement.reader,
      all: (parameters) => statement.all(parameters.map(bindable)),
      run: (parameters) => {
        const { changes, lastInsertRowid } = statement.run(parameters.map(bindable));
        return { changes, lastInsertRowid };
      },
      iterate: (parameters) => statement.iterate(parameters.map(bindable)) as IterableIterator<unknown>,
    };
    // Only data definitions and lists of changing length go beyond a few dozen; they need not be kept.
    if (this.statements.size < STATEMENTS_KEPT && !/^(create|alter|drop)/i.test(sql)) {
      this.statements.set(sql, checked);
    }
    return checked;
  }

  close(): void {
    this.statements.clear();
    this.database.close();
  }
}

/**
 * libsql 0.5 ends the whole process when it is given a boolean, and cuts text at a NUL when it reads it back.
 * @throws TypeError for what has no portable form.
 */
function bindable(value: unknown): unknown {
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value;
  throw new TypeError(`The store takes text, numbers and null, not ${typeof value}`);
}
