import { readFile } from 'node:fs/promises';
import { planImport } from '../csv/plan-import';
import { writeFiles } from '../csv/write-files';
import { KnowledgeError } from '../knowledge-error';
import { readSourceFiles } from '../reading/read-source-files';
import { OK, type Terminal } from './terminal';

/**
 * Takes over what a CSV file adds and changes, all of it or nothing.
 * @throws KnowledgeError with every finding, and the system's error where a file cannot be read or written
 */
export async function importEntries(terminal: Terminal, file: string): Promise<number> {
  const bytes = await readFile(file);
  const { files, findings } = await readSourceFiles(terminal.directory);
  if (findings.length > 0) throw new KnowledgeError(findings);
  const { writes, added, changed, unchanged } = planImport({ file, bytes }, files, terminal.today);
  await writeFiles(terminal.directory, writes);
  terminal.print(`追加${added.length}件、変更${changed.length}件、変更なし${unchanged.length}件です。`);
  for (const id of added) terminal.print(`  追加 ${id}`);
  for (const id of changed) terminal.print(`  変更 ${id}`);
  if (writes.length > 0) terminal.print('続けて npm run knowledge -- check で確かめてください。');
  return OK;
}
