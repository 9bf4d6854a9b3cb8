import { CsvError, parse } from 'csv-parse/sync';
import type { Finding } from '../finding';
import { decodeUtf8 } from '../reading/decode';
import { tableOf } from './rows';
import type { Table, TableLine } from './table';

/**
 * Reads a CSV as Excel saves it, or what is delimited by tabs: UTF-8 with or without a byte order mark, UTF-16 with one
 * (Excel's「Unicode テキスト」), or Shift_JIS.
 * @param file name for the findings
 */
export function readDelimited(file: string, bytes: Uint8Array): Table {
  const refused = (problem: string, repair: string): Table => {
    const finding: Finding = { file, entry: '', problem, repair };
    return { file, rows: [], findings: [finding] };
  };
  const text = decodeUtf8(bytes) ?? decode('shift_jis', bytes);
  if (text === null) {
    const repair = 'Excelで「CSV UTF-8(コンマ区切り)」を選んで保存し直してください。';
    return refused('文字コードが読み取れません。', repair);
  }
  const parsed = records(text);
  if (parsed instanceof CsvError) {
    const repair = '引用符の閉じ忘れなどを確かめるか、書き出しからやり直してください。';
    const line = typeof parsed.lines === 'number' ? `${parsed.lines}行目の近くで、` : '';
    return refused(`${line}CSVとして読めません(${parsed.code})。`, repair);
  }
  return tableOf(file, parsed);
}

function records(text: string): TableLine[] | CsvError {
  const [header = ''] = text.split(/[\r\n]/, 1);
  const tabbed = header.includes('\t');
  try {
    const options = {
      info: true,
      relax_column_count: true,
      skip_records_with_empty_values: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      // Azure writes quotes into cells as they are.
      ...(tabbed && { delimiter: '\t', quote: false }),
    };
    // The library's types do not know that `info` wraps each record.
    const wrapped = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
    return wrapped.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (error instanceof CsvError) return error;
    throw error;
  }
}

function decode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
