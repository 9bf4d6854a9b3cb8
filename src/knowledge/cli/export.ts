import { writeFile } from 'node:fs/promises';
import { loadKnowledge } from '../load-knowledge';
import { exportCsv } from '../table/export-csv';
import { exportXlsx } from '../table/write-xlsx';
import { OK, type Terminal } from './terminal';

/**
 * Writes the entries to a CSV file, or to a workbook where its name ends so, replacing one of the same name.
 * @throws KnowledgeError where the files are not in order, and the system's error where the file cannot be written
 */
export async function exportEntries(terminal: Terminal, file: string): Promise<number> {
  const { entries } = await loadKnowledge(terminal.directory, { today: terminal.today });
  const isWorkbook = file.toLowerCase().endsWith('.xlsx');
  await writeFile(file, isWorkbook ? await exportXlsx(entries) : exportCsv(entries));
  terminal.print(`${entries.length}件を ${file} に書き出しました。`);
  return OK;
}
