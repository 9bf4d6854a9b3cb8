import type Libsql from 'libsql';
import { type FoundTable, jsonColumnsOf, quoted, SLICE, tablesOf } from './tables';

const MOST_FINDINGS = 10;

/**
 * Reads all of a store's file, in slices, so that whoever writes to it meanwhile is not held up.
 * @param thorough also compares every index with its table
 * @returns what is wrong, in SQLite's words; empty: it is sound
 * @throws SQLite's error. A text that is no UTF-8 makes libsql end the process, which is an answer too.
 */
export function check(database: Libsql.Database, thorough: boolean): string[] {
  const pragma = `${thorough ? 'integrity_check' : 'quick_check'}(${MOST_FINDINGS})`;
  const structure = (database.pragma(pragma) as Record<string, unknown>[])
    .flatMap((row) => Object.values(row).map(String))
    .filter((finding) => finding !== 'ok');
  if (structure.length > 0) return structure;
  return tablesOf(database).flatMap((table) => checkRows(database, table));
}

function checkRows(database: Libsql.Database, table: FoundTable): string[] {
  const name = quoted(table.name);
  const slice = database.prepare(
    `select rowid as "row of the table", * from ${name} where rowid > ? order by rowid limit ${SLICE}`,
  );
  for (let after: unknown = Number.MIN_SAFE_INTEGER; after !== undefined; ) {
    const rows = slice.all([after]) as Record<string, unknown>[];
    after = rows.at(-1)?.['row of the table'];
  }
  return jsonColumnsOf(table).flatMap((column) => {
    const [row] = database
      .prepare(`select count(*) as n from ${name} where json_valid(${quoted(column)}) = 0`)
      .all([]) as { n: number }[];
    return row && row.n > 0 ? [`${row.n} of ${table.name}.${column} are no JSON`] : [];
  });
}
