import readXlsxFile from 'read-excel-file/node';
import { tableOf } from './rows';
import type { Table } from './table';

/** Reads the first sheet of an Excel workbook, which the caller has found to be one. */
export async function readXlsx(file: string, bytes: Uint8Array): Promise<Table> {
  try {
    const [sheet] = await readXlsxFile(Buffer.from(bytes));
    const lines = (sheet?.data ?? []).map((cells, at) => ({ line: at + 1, cells: cells.map(textOf) }));
    return tableOf(
      file,
      lines.filter(({ cells }) => cells.some((cell) => cell !== '')),
    );
  } catch (cause) {
    const problem = `Excelのブックとして読めません(${cause instanceof Error ? cause.message : cause})。`;
    const repair = 'Excelで開き、「名前を付けて保存」で「Excelブック(*.xlsx)」を選んで保存し直してください。';
    return { file, rows: [], findings: [{ file, entry: '', problem, repair }] };
  }
}

/** Days come as days of UTC. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
