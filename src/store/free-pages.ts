import type Libsql from 'libsql';

/** Given back at once: some milliseconds, in which nobody else is served. */
const SLICE_PAGES = 200;
/** A file of an earlier version that is larger would hold up the start while it is written anew; its free pages are used again. */
const MOST_REWRITTEN_BYTES = 64 * 1024 * 1024;

/** Lets a file give its free pages back; one that cannot yet is written anew, once. */
export function allowGivingBack(database: Libsql.Database): void {
  if (numberOf(database, 'auto_vacuum') !== 0) return;
  if (numberOf(database, 'page_count') * numberOf(database, 'page_size') > MOST_REWRITTEN_BYTES) return;
  try {
    database.exec('pragma auto_vacuum = incremental');
    database.exec('vacuum');
  } catch {
    // Another process is at it, or the disk is full: the next start does it.
  }
}

/** Gives some of the free pages back. @returns whether there are more */
export function giveBackSome(database: Libsql.Database): boolean {
  const before = numberOf(database, 'freelist_count');
  if (before === 0) return false;
  database.exec(`pragma incremental_vacuum(${SLICE_PAGES})`);
  const left = numberOf(database, 'freelist_count');
  return left > 0 && left < before;
}

type Counted = 'auto_vacuum' | 'freelist_count' | 'page_count' | 'page_size';

function numberOf(database: Libsql.Database, pragma: Counted): number {
  const row = database.prepare(`select ${pragma} as n from pragma_${pragma}`).get([]) as { n: number };
  return row.n;
}
