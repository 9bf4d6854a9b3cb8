import { type Document, isScalar, isSeq, parseDocument, Scalar, YAMLSeq } from 'yaml';
import { COLUMNS, type Column, PLACES } from './columns';

/** The text of an entry's file with these cells put in; comments and everything else stay as they are. */
export function editEntry(yaml: string, cells: Partial<Record<Column, string>>): string {
  const document = parseDocument(yaml);
  for (const column of COLUMNS) {
    const cell = cells[column];
    if (cell !== undefined) put(document, column, cell);
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** The text of a new entry's file. Every field that an entry needs is there, if only empty. */
export function newEntry(cells: Record<Column, string>): string {
  const { dialog, ...rest } = cells;
  return editEntry('', dialog === '' ? rest : cells);
}

function put(document: Document, column: Column, cell: string): void {
  const { path, list } = PLACES[column];
  const present: unknown = document.getIn(path, true);
  if (list) {
    document.setIn(path, listOf(present, cell === '' ? [] : cell.split('\n')));
  } else if (isScalar(present)) {
    present.value = cell;
    if (cell.includes('\n')) present.type = Scalar.BLOCK_LITERAL;
    else if (present.type === Scalar.BLOCK_LITERAL || present.type === Scalar.BLOCK_FOLDED)
      delete present.type;
  } else {
    document.setIn(path, scalarOf(column, cell));
  }
}

/** Items that stay keep their comments and quotes. */
function listOf(present: unknown, items: readonly string[]): YAMLSeq {
  const old = isSeq(present) ? present : new YAMLSeq();
  const nodes = items.map(
    (item) => old.items.find((node) => isScalar(node) && node.value === item) ?? new Scalar(item),
  );
  const list = new YAMLSeq();
  if (isSeq(present)) Object.assign(list, present);
  list.items = nodes;
  return list;
}

function scalarOf(column: Column, cell: string): Scalar {
  const scalar = new Scalar(cell);
  if (cell.includes('\n')) scalar.type = Scalar.BLOCK_LITERAL;
  // Quoted as in the files written by hand: unquoted, YAML 1.1 editors take it for a date.
  if (column === 'asOf') scalar.type = Scalar.QUOTE_SINGLE;
  return scalar;
}
