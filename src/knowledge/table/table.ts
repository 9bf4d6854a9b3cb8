import type { Finding } from '../finding';
import type { Column } from './columns';

/** One line of a table as it was read. */
export interface TableLine {
  /** As editors and spreadsheets count, from one. */
  line: number;
  cells: readonly string[];
}

/** One entry of a table; a column that the table does not have is missing. */
export interface Row {
  line: number;
  cells: Partial<Record<Column, string>>;
  /** It comes from another system, which knows nothing of our ids. */
  isForeign?: true;
}

export interface Table {
  /** Name for the findings. */
  file: string;
  rows: Row[];
  findings: Finding[];
}
