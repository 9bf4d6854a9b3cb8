import type Libsql from 'libsql';

/** A table as the file itself describes it. */
export interface FoundTable {
  name: string;
  columns: readonly string[];
}

/** Columns that hold JSON: what does not parse would be met again each time that somebody asks for it. */
const JSON_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  storage: ['value'],
  activities: ['body'],
  outbox: ['received', 'replies', 'state_before'],
  places: ['reference'],
  questions: ['reading', 'result'],
};

/** Rows read at once: an attachment may have a third of a megabyte. */
export const SLICE = 50;

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** @throws SQLite's error where the file's own description cannot be read */
export function tablesOf(database: Libsql.Database): FoundTable[] {
  const names = database
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")
    .all() as { name: string }[];
  return names.map(({ name }) => {
    const columns = database.prepare(`pragma table_info(${quoted(name)})`).all() as { name: string }[];
    return { name, columns: columns.map((column) => column.name) };
  });
}

export function jsonColumnsOf({ name, columns }: FoundTable): string[] {
  return (JSON_COLUMNS[name] ?? []).filter((column) => columns.includes(column));
}
