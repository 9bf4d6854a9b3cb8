import { CsvError, parse } from 'csv-parse/sync';
import type { Finding } from '../finding';
import { decodeUtf8 } from '../reading/decode';
import { COLUMNS, type Column, tidy } from './columns';
import { unguardFormula } from './formula-guard';

/** One row; a column that the file does not have is missing. */
export interface Row {
  /** Line on which the row ends, counted from one, as editors count. */
  line: number;
  cells: Partial<Record<Column, string>>;
}

/**
 * Reads a CSV as Excel saves it: UTF-8 with or without a byte order mark, or Shift_JIS.
 * @param file name for the findings
 */
export function readCsv(file: string, bytes: Uint8Array): { rows: Row[]; findings: Finding[] } {
  const finding = (entry: string, problem: string, repair: string): Finding => ({
    file,
    entry,
    problem,
    repair,
  });
  const text = decodeUtf8(bytes) ?? decodeShiftJis(bytes);
  if (text === null) {
    const repair = 'Excelで「CSV UTF-8(コンマ区切り)」を選んで保存し直してください。';
    return { rows: [], findings: [finding('', '文字コードが読み取れません。', repair)] };
  }
  const parsed = records(text);
  if (parsed instanceof CsvError) {
    const repair = '引用符の閉じ忘れなどを確かめるか、書き出しからやり直してください。';
    return { rows: [], findings: [finding('', `CSVとして読めません(${parsed.code})。`, repair)] };
  }
  const [header, ...body] = parsed;
  const names = (header?.cells ?? []).map((name) => name.trim());
  const findings = headerProblems(names).map((problem) =>
    finding('1行目', problem, `見出しは次のとおりにしてください: ${COLUMNS.join(',')}`),
  );
  if (findings.length > 0) return { rows: [], findings };
  for (const { line, cells } of body) {
    if (cells.slice(names.length).some((cell) => cell.trim() !== '')) {
      findings.push(
        finding(`${line}行目`, '見出しより列が多くあります。', 'コンマを含む文を引用符で囲んでください。'),
      );
    }
  }
  return { rows: body.map(({ line, cells }) => ({ line, cells: named(names, cells) })), findings };
}

function records(text: string): { line: number; cells: string[] }[] | CsvError {
  try {
    const options = {
      info: true,
      relax_column_count: true,
      skip_records_with_empty_values: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    };
    // The library's types do not know that `info` wraps each record.
    const wrapped = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
    return wrapped.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (error instanceof CsvError) return error;
    throw error;
  }
}

function headerProblems(names: readonly string[]): string[] {
  const known: readonly string[] = COLUMNS;
  return [
    ...(names.includes('id') ? [] : ['見出しに id がありません。']),
    ...names.filter((name) => !known.includes(name)).map((name) => `知らない見出し「${name}」があります。`),
    ...names
      .filter((name, at) => names.indexOf(name) !== at)
      .map((name) => `見出し「${name}」が2回あります。`),
  ];
}

function named(names: readonly string[], cells: readonly string[]): Row['cells'] {
  const row: Row['cells'] = {};
  for (const column of COLUMNS) {
    const cell = cells[names.indexOf(column)];
    if (cell !== undefined) row[column] = tidy(column, unguardFormula(cell));
  }
  return row;
}

/** What Excel's plain「CSV」is on a Japanese Windows. */
function decodeShiftJis(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
