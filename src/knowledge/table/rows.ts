import type { Finding } from '../finding';
import { azureRows, isAzure } from './azure';
import { COLUMNS, LABELS, tidy } from './columns';
import { unguardFormula } from './formula-guard';
import { mergeRows } from './merge-rows';
import type { Row, Table, TableLine } from './table';

/** Makes entries of the lines of a table, with its headings in the first: our own, in either language, or those of Azure. Pure. */
export function tableOf(file: string, [header, ...body]: readonly TableLine[]): Table {
  const finding = (line: number, problem: string, repair: string): Finding => ({
    file,
    entry: `${line}行目`,
    problem,
    repair,
  });
  const names = (header?.cells ?? []).map((name) => name.trim());
  while (names.at(-1) === '') names.pop();
  const findings = body
    .filter(({ cells }) => cells.slice(names.length).some((cell) => cell.trim() !== ''))
    .map(({ line }) =>
      finding(line, '見出しより列が多くあります。', 'コンマを含む文を引用符で囲んでください。'),
    );
  if (isAzure(names)) {
    const rows = findings.length > 0 ? [] : azureRows(names, body);
    return { file, rows, findings };
  }
  const columns = names.map(columnOf);
  const repair = `見出しは次のとおりにしてください: ${COLUMNS.join(',')}`;
  const problems = headerProblems(names, columns).map((problem) =>
    finding(header?.line ?? 1, problem, repair),
  );
  if (problems.length > 0) return { file, rows: [], findings: problems };
  const rows = body.map(({ line, cells }) => ({ line, cells: named(columns, cells) }));
  return { file, rows: mergeRows(rows), findings };
}

/** The column of a heading; the heading itself where it is none. */
function columnOf(name: string): string {
  return COLUMNS.find((column) => column === name || LABELS[column] === name) ?? name;
}

function headerProblems(names: readonly string[], columns: readonly string[]): string[] {
  const known: readonly string[] = COLUMNS;
  return [
    ...(columns.includes('id') ? [] : ['見出しに id がありません。']),
    ...names
      .filter((_, at) => !known.includes(columns[at] ?? ''))
      .map((name) => `知らない見出し「${name}」があります。`),
    ...names
      .filter((_, at) => columns.indexOf(columns[at] ?? '') !== at)
      .map((name) => `見出し「${name}」が2回あります。`),
  ];
}

function named(columns: readonly string[], cells: readonly string[]): Row['cells'] {
  const row: Row['cells'] = {};
  for (const column of COLUMNS) {
    const cell = cells[columns.indexOf(column)];
    if (cell !== undefined) row[column] = tidy(column, unguardFormula(cell));
  }
  return row;
}
