import { readFile } from 'node:fs/promises';
import { differenceOf } from '../editing/difference';
import { readTexts, writeChanges } from '../editing/knowledge-files';
import type { FileChange } from '../editing/texts';
import { KnowledgeError } from '../knowledge-error';
import { readSourceFiles } from '../reading/read-source-files';
import { planImport } from '../table/plan-import';
import { readTable } from '../table/read-table';
import { OK, type Terminal } from './terminal';

const SIGNS = { out: '-', in: '+', beside: ' ' } as const;

/**
 * Takes over what a CSV, TSV or XLSX file adds and changes, all of it or nothing.
 * @param dry only tells what would be written
 * @throws KnowledgeError with every finding, and the system's error where a file cannot be read or written
 */
export async function importEntries(terminal: Terminal, file: string, dry = false): Promise<number> {
  const { directory, today, print } = terminal;
  const table = await readTable(file, await readFile(file));
  const { files, findings } = await readSourceFiles(directory);
  if (findings.length > 0) throw new KnowledgeError(findings);
  const { writes, added, changed, unchanged } = planImport(table, files, today);
  const texts = await readTexts(directory);
  const changes = writes.map(
    ({ file: path, text }): FileChange => ({
      file: path,
      before: texts.get(path) ?? null,
      after: text,
    }),
  );
  if (dry) for (const change of changes) printDifference(terminal, change);
  else await writeChanges(directory, changes);
  print(`追加${added.length}件、変更${changed.length}件、変更なし${unchanged.length}件です。`);
  for (const id of added) print(`  追加 ${id}`);
  for (const id of changed) print(`  変更 ${id}`);
  if (dry) print('まだ書き込んでいません。--dry-run を付けずに実行すると、取り込みます。');
  else if (writes.length > 0) print('続けて npm run knowledge -- check で確かめてください。');
  return OK;
}

function printDifference({ print }: Terminal, change: FileChange): void {
  print(change.file);
  for (const { kind, text } of differenceOf(change)) print(`  ${SIGNS[kind]} ${text}`);
  print('');
}
