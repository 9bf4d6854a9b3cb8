import { stringify } from 'csv-stringify/sync';
import type { Entry } from '../types';
import { COLUMNS, cellsOf } from './columns';
import { guardFormula } from './formula-guard';

/** The entries as a CSV that Excel opens by double click: UTF-8 with a byte order mark, CRLF, formulas disarmed. */
export function exportCsv(entries: readonly Entry[]): string {
  const rows = entries.map((entry) => {
    const cells = cellsOf(entry);
    return COLUMNS.map((column) => guardFormula(cells[column]));
  });
  // The library quotes a cell only for its own record delimiter; Excel also ends a row at a bare line feed.
  const options = { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const;
  return stringify([[...COLUMNS], ...rows], options);
}
