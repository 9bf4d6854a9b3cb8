import { writeFile } from 'node:fs/promises';
import { exportCsv } from '../csv/export-csv';
import { loadKnowledge } from '../load-knowledge';
import { OK, type Terminal } from './terminal';

/**
 * Writes the entries to a CSV file, replacing one of the same name.
 * @throws KnowledgeError where the files are not in order, and the system's error where the file cannot be written
 */
export async function exportEntries(terminal: Terminal, file: string): Promise<number> {
  const { entries } = await loadKnowledge(terminal.directory, { today: terminal.today });
  await writeFile(file, exportCsv(entries));
  terminal.print(`${entries.length}件を ${file} に書き出しました。`);
  return OK;
}
