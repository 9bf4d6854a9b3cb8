import writeXlsxFile from 'write-excel-file/node';
import type { Entry } from '../types';
import { COLUMNS, type Column, cellsOf, LABELS, PLACES } from './columns';

/** Of a column, in signs. */
const WIDTHS: Readonly<Record<Column, number>> = {
  id: 26,
  question: 40,
  answer: 60,
  alternatives: 50,
  mustFind: 50,
  followUps: 28,
  dialog: 20,
  source: 16,
  asOf: 12,
};

/**
 * The entries as a workbook: one way to ask a row, so that they can be added and sorted; the entry itself stands in the first
 * of its rows, its id in all. Every cell is text, so that none is taken for a formula.
 */
export function exportXlsx(entries: readonly Entry[]): Promise<Buffer> {
  const heading = COLUMNS.map((column) => ({
    value: LABELS[column],
    fontWeight: 'bold' as const,
    backgroundColor: '#dde6f2',
  }));
  const rows = entries.flatMap(rowsOf).map((cells) =>
    COLUMNS.map((column) => ({
      value: cells[column] ?? '',
      type: String,
      format: '@',
      wrap: true,
      alignVertical: 'top' as const,
    })),
  );
  const columns = COLUMNS.map((column) => ({ width: WIDTHS[column] }));
  return writeXlsxFile([heading, ...rows], { columns, sheet: '質問と答え', stickyRowsCount: 1 }).toBuffer();
}

function rowsOf(entry: Entry): Partial<Record<Column, string>>[] {
  const cells = cellsOf(entry);
  const lists = COLUMNS.filter((column) => PLACES[column].list);
  const items = lists.map((column) => cells[column].split('\n'));
  const further = Array.from({ length: Math.max(...items.map(({ length }) => length)) - 1 }, (_, at) => ({
    id: entry.id,
    ...Object.fromEntries(lists.map((column, list) => [column, items[list]?.[at + 1] ?? ''])),
  }));
  const first = Object.fromEntries(lists.map((column, list) => [column, items[list]?.[0] ?? '']));
  return [{ ...cells, ...first }, ...further];
}
