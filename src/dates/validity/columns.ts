import type { FoldedText } from '../text/folded-text';

/** Where a date stands in a table: what its column is called, and what the first column says of its row. */
export interface Column {
  heading: string;
  row?: string;
}

interface Span {
  start: number;
  end: number;
}

interface Cell extends Span {
  text: string;
}

/** A frame, a rule under the headings. */
const RULE = /^[\s|+\-=_:─━│┃┼├┤┌┐└┘┬┴╪╞╡═]*$/;
/** What parts the cells of a row; the first of them that stands in it. */
const BETWEEN: readonly RegExp[] = [/[|│┃]/g, /\t/g, / {2,}/g];
/** Rows between a date and the headings of its table. */
const MOST_ROWS = 60;
const NAME =
  /^(?:name|subject|cn|common ?names?|host(?:s|names?)?|domains?(?: ?names?)?|certificate(?: authority)?|alias|fqdn|site|URL|ホスト名?|コモンネーム|ドメイン名?|サイト名?|証明書名?|サーバー?名?|対象(?:ホスト)?)$/i;

const cellsOf = (line: string): Cell[] => {
  const between = BETWEEN.find((one) => line.trim().search(one) >= 0);
  if (!between) return [];
  const cells: Cell[] = [];
  let from = 0;
  for (const { index, 0: gap } of [...line.matchAll(between), { index: line.length, 0: '' }]) {
    const text = line.slice(from, index);
    const start = from + text.length - text.trimStart().length;
    if (text.trim() !== '') cells.push({ start, end: start + text.trim().length, text: text.trim() });
    from = index + gap.length;
  }
  return cells;
};

/** Columns of letters and cells are the same only where all of them are as wide. */
const isNarrow = (line: string): boolean => /^[\x20-\x7e]*$/.test(line);

const cellAt = (cells: readonly Cell[], at: number): number =>
  cells.findIndex(({ start, end }) => start <= at && at < end);

/** The heading of the cell at a place of a row: the one above it, or of as many headings as cells the one in its order. */
const headingAt = (
  heads: readonly Cell[],
  header: string,
  cells: readonly Cell[],
  row: string,
  at: number,
) => {
  if (heads.length === cells.length) return heads[cellAt(cells, at)];
  return isNarrow(header) && isNarrow(row)
    ? heads.find(
        ({ start }, index) => start <= at && at < (heads[index + 1]?.start ?? Number.POSITIVE_INFINITY),
      )
    : undefined;
};

/**
 * What the column of each date is called, for those that stand in a table.
 * @param isHeader whether the cells of a line may be headings of dates
 */
export const columnsOf = (
  original: string,
  { starts }: FoldedText,
  hits: readonly Span[],
  isHeader: (cell: string) => boolean,
): (Column | undefined)[] => {
  const lines: Cell[] = [];
  let offset = 0;
  for (const text of original.split('\n')) {
    lines.push({ start: offset, end: offset + text.length, text });
    offset += text.length + 1;
  }
  const places = hits.map(({ start }) => starts[start] ?? 0);
  const lineOf = places.map((place) => lines.findIndex(({ end }) => place <= end));
  const dated = new Set(lineOf);
  const headers = new Map<number, number | undefined>();

  /** The line of the headings above a row. */
  function headerAbove(row: number): number | undefined {
    for (let at = row - 1; at >= 0 && row - at <= MOST_ROWS; at -= 1) {
      if (dated.has(at)) return headers.get(at);
      const text = lines[at]?.text ?? '';
      if (text.trim() !== '' && RULE.test(text)) continue;
      const cells = cellsOf(text);
      if (cells.length < 2) return undefined;
      if (cells.some((cell) => isHeader(cell.text))) return at;
    }
    return undefined;
  }

  for (const row of [...dated].sort((a, b) => a - b)) headers.set(row, headerAbove(row));
  return hits.map((_, index) => {
    const [line, header] = [lines[lineOf[index] ?? -1], lines[headers.get(lineOf[index] ?? -1) ?? -1]];
    if (!line || !header) return undefined;
    const [cells, heads] = [cellsOf(line.text), cellsOf(header.text)];
    const at = (places[index] ?? 0) - line.start;
    const heading = headingAt(heads, header.text, cells, line.text, at)?.text;
    if (heading === undefined || cells.length < 2) return undefined;
    const name = cells.find(({ start }) =>
      NAME.test(headingAt(heads, header.text, cells, line.text, start)?.text ?? ''),
    );
    return { heading, ...(name && { row: name.text }) };
  });
};
