import type Libsql from 'libsql';
import { type FoundTable, jsonColumnsOf, quoted, SLICE, tablesOf } from './tables';

/** What came over of one table. */
export interface Salvaged {
  rows: number;
  /** Of them, with characters that could not be read. */
  mended: number;
  /** Rows that were read and are of no use. */
  dropped: number;
  /** Places where nothing could be read; how many rows stood there nobody knows. */
  gaps: number;
}

/** Beyond this nobody looks for further rows behind an unreadable place. */
const LARGEST_STEP = 2 ** 40;
const ROW = 'row of the table';

/** Where an earlier try ended the process, and how many rows to leave out there. */
export interface Skip {
  table: string;
  rows: number;
}

/**
 * Copies what can be read, row by row, into a new file. Begins where an earlier try ended.
 * @param begin is told of each table before it is read
 */
export function salvage(
  from: Libsql.Database,
  to: Libsql.Database,
  skip: Skip,
  begin: (table: string) => void,
): Readonly<Record<string, Salvaged>> {
  const schema = from
    .prepare("select type, name, cast(sql as blob) as sql from sqlite_master where name not like 'sqlite_%'")
    .all([]) as { type: string; name: string; sql: ArrayBuffer | null }[];
  const statements = schema.map(({ type, sql }) => ({ type, sql: sql === null ? '' : textOf(sql).text }));
  const run = ({ sql }: { sql: string }) => attempt(() => to.exec(sql));
  statements.filter(({ type }) => type === 'table').forEach(run);
  const known = new Map(tablesOf(to).map((table) => [table.name, table]));
  const result: Record<string, Salvaged> = {};
  for (const table of known.values()) {
    begin(table.name);
    result[table.name] = copy(from, to, table, skip.table === table.name ? skip.rows : 0);
  }
  for (const statement of statements.filter(({ type }) => type !== 'table')) run(statement);
  return result;
}

function copy(from: Libsql.Database, to: Libsql.Database, table: FoundTable, skip: number): Salvaged {
  const done: Salvaged = { rows: 0, mended: 0, dropped: 0, gaps: skip > 0 ? 1 : 0 };
  const name = quoted(table.name);
  const insert = to.prepare(
    `insert or ignore into ${name} (rowid, ${table.columns.map(quoted).join()}) values (?${', ?'.repeat(table.columns.length)})`,
  );
  // Text comes over as bytes: as text, what is no UTF-8 would end the process.
  const columns = table.columns.flatMap((column) => {
    const own = quoted(column);
    return [
      `case typeof(${own}) when 'text' then cast(${own} as blob) else ${own} end as ${quoted(`v ${column}`)}`,
      `typeof(${own}) as ${quoted(`t ${column}`)}`,
    ];
  });
  const slice = from.prepare(
    `select rowid as ${quoted(ROW)}, ${columns.join()} from ${name} where rowid > ? order by rowid limit ?`,
  );
  const json = new Set(jsonColumnsOf(table));
  const take = (row: Record<string, unknown>) => {
    const { values, damaged, useless } = readRow(row, table, json);
    const kept = !useless && Number(insert.run([row[ROW], ...values]).changes) > 0;
    done.rows += kept ? 1 : 0;
    done.mended += kept && damaged ? 1 : 0;
    done.dropped += kept ? 0 : 1;
  };
  const newest = to.prepare(`select coalesce(max(rowid), 0) as n from ${name}`).get([]) as { n: number };
  let after = newest.n + skip;
  let size = SLICE;
  for (let step = 1; step <= LARGEST_STEP; ) {
    const rows = attempt(() => slice.all([after, size]) as Record<string, unknown>[]);
    if (!rows) {
      // First what stands before the unreadable place, then what stands behind it.
      if (size > 1) size = 1;
      else {
        if (step === 1) done.gaps += 1;
        after += step;
        step *= 2;
      }
      continue;
    }
    if (rows.length === 0) break;
    to.transaction(() => rows.forEach(take))();
    after = Number(rows.at(-1)?.[ROW]);
    step = 1;
    size = SLICE;
  }
  return done;
}

function readRow(row: Record<string, unknown>, { columns }: FoundTable, json: ReadonlySet<string>) {
  let damaged = false;
  let useless = false;
  const values = columns.map((column) => {
    const value = row[`v ${column}`];
    if (row[`t ${column}`] !== 'text') return value instanceof ArrayBuffer ? Buffer.from(value) : value;
    const { text, whole } = textOf(value as ArrayBuffer);
    damaged ||= !whole;
    useless ||= json.has(column) && attempt(() => JSON.parse(text) as unknown) === undefined;
    return text;
  });
  return { values, damaged, useless };
}

function textOf(bytes: ArrayBuffer): { text: string; whole: boolean } {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { text, whole: Buffer.from(text).equals(Buffer.from(bytes)) };
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
