import { rmSync, statSync } from 'node:fs';
import type Libsql from 'libsql';

const LOOK_EVERY_MS = 5_000;
/** Larger ones would hold everybody up while they are copied. */
const MOST_RESCUED_BYTES = 64 * 1024 * 1024;

/** What SQLite says of a file that does not hold what it should. */
const DAMAGE = /^SQLITE_(?:CORRUPT|NOTADB|IOERR_SHORT_READ)/;

/**
 * Notices that the file was damaged, emptied, replaced or deleted while it is in use, and has it mended, once for each damage.
 * @param mend resolves when another file has taken its place
 */
export function watchDamage(path: string, mend: (reason: string) => Promise<void>) {
  let inode = inodeOf(path);
  let mending = false;
  const begin = (reason: string) => {
    if (mending) return;
    mending = true;
    // Whatever failed by it ends first.
    setImmediate(() =>
      mend(reason).finally(() => {
        mending = false;
        inode = inodeOf(path);
      }),
    );
  };
  const timer = setInterval(() => {
    const now = inodeOf(path);
    if (now !== inode) begin(now === undefined ? 'the file was deleted or emptied' : 'the file was replaced');
  }, LOOK_EVERY_MS).unref();
  return {
    /** To be told of every error of SQLite's. */
    look(error: unknown): void {
      if (!(error instanceof Error)) return;
      const code = 'code' in error ? String(error.code) : '';
      if (DAMAGE.test(code) || /^no such table: /.test(error.message)) begin(error.message);
    },
    stop: () => clearInterval(timer),
  };
}

/** undefined: there is none, or nothing in it. */
function inodeOf(path: string): number | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && found.size > 0 ? found.ino : undefined;
}

/** A copy of what the connection still knows of a file that is gone; undefined where that is not all of it. */
export function rescue(database: Libsql.Database, path: string): string | undefined {
  const copy = `${path}.rescued`;
  try {
    const { bytes } = database
      .prepare('select page_count * page_size as bytes from pragma_page_count, pragma_page_size')
      .get([]) as { bytes: number };
    if (bytes > MOST_RESCUED_BYTES) return undefined;
    rmSync(copy, { force: true });
    database.prepare('vacuum into ?').run([copy]);
    return copy;
  } catch {
    // What was copied until then holds what people said.
    rmSync(copy, { force: true });
    return undefined;
  }
}
