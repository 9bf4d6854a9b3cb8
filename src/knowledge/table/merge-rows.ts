import { COLUMNS, PLACES } from './columns';
import type { Row } from './table';

/**
 * Puts the further ways to ask of an entry, which stand one in a row, to the row that holds the entry. Such a row says
 * nothing of an entry but its id, or nothing at all where it goes on with the row above.
 */
export function mergeRows(rows: readonly Row[]): Row[] {
  const merged: Row[] = [];
  const byId = new Map<string, Row>();
  for (const row of rows) {
    const id = row.cells.id ?? '';
    const first = id === '' ? merged.at(-1) : byId.get(id);
    if (first && isFurther(row)) {
      append(first, row);
      continue;
    }
    const own = { ...row, cells: { ...row.cells } };
    merged.push(own);
    if (id !== '' && !byId.has(id)) byId.set(id, own);
  }
  return merged;
}

function isFurther({ cells }: Row): boolean {
  const filled = COLUMNS.filter((column) => column !== 'id' && cells[column]);
  return filled.length > 0 && filled.every((column) => PLACES[column].list);
}

function append({ cells }: Row, further: Row): void {
  for (const column of COLUMNS)
    if (PLACES[column].list && further.cells[column])
      cells[column] = [cells[column], further.cells[column]].filter(Boolean).join('\n');
}
