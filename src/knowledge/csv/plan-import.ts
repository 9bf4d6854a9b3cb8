import type { Finding } from '../finding';
import { judge } from '../judge';
import { KnowledgeError } from '../knowledge-error';
import { decodeUtf8 } from '../reading/decode';
import { parseSources } from '../reading/parse-sources';
import { entryFile, type KnowledgeSources, type SourceFile } from '../sources';
import { COLUMNS, type Column, cellsOf } from './columns';
import { editEntry, newEntry } from './edit-entry';
import { type Row, readCsv } from './read-csv';

export interface ImportPlan {
  /** Files to write, by path inside the knowledge folder. */
  writes: { file: string; text: string }[];
  added: string[];
  changed: string[];
  unchanged: string[];
}

/**
 * Works out what an import would write, and refuses it as a whole when the result would not pass the checks. Pure.
 *
 * A row with the id of an entry changes the fields whose cells are filled and differ; a row without an id is a new entry;
 * entries without a row stay as they are.
 * @param csv name and bytes of the CSV
 * @param files the knowledge as it is
 * @throws KnowledgeError with every finding
 */
export function planImport(csv: SourceFile, files: readonly SourceFile[], today: string): ImportPlan {
  const { rows, findings } = readCsv(csv.file, csv.bytes);
  const { entries, topics = [] } = parseSources(files).sources;
  const known = new Map(entries.map((source) => [source.entry.id, source]));
  const taken = new Set([...known.keys(), ...topics.map(({ id }) => id)]);
  const plan: ImportPlan = { writes: [], added: [], changed: [], unchanged: [] };
  findings.push(...idProblems(csv.file, rows, new Set(known.keys())));
  for (const { cells } of rows) {
    const { id = '' } = cells;
    const source = known.get(id);
    if (source !== undefined) change(plan, source, files, cells);
    else if (id === '') add(plan, nextId(taken), cells, today);
  }
  if (findings.length > 0) throw new KnowledgeError(findings);
  judge(merged(files, plan), [], today);
  return plan;
}

function change(
  plan: ImportPlan,
  { file, entry }: KnowledgeSources['entries'][number],
  files: readonly SourceFile[],
  cells: Row['cells'],
): void {
  const before = cellsOf(entry);
  const differing = COLUMNS.filter((column) => cells[column] && cells[column] !== before[column]);
  if (differing.length === 0) {
    plan.unchanged.push(entry.id);
    return;
  }
  const text = decodeUtf8(files.find((source) => source.file === file)?.bytes ?? new Uint8Array()) ?? '';
  const edits = Object.fromEntries(differing.map((column) => [column, cells[column]]));
  plan.changed.push(entry.id);
  plan.writes.push({ file, text: editEntry(text, edits) });
}

function add(plan: ImportPlan, id: string, cells: Row['cells'], today: string): void {
  const empty = Object.fromEntries(COLUMNS.map((column) => [column, ''])) as Record<Column, string>;
  plan.added.push(id);
  plan.writes.push({
    file: entryFile(id),
    text: newEntry({ ...empty, ...cells, id, asOf: cells.asOf || today }),
  });
}

function idProblems(file: string, rows: readonly Row[], known: ReadonlySet<string>): Finding[] {
  const seen = new Set<string>();
  return rows.flatMap(({ line, cells: { id = '' } }): Finding[] => {
    const finding = (problem: string, repair: string): Finding[] => [
      { file, entry: `${line}行目`, problem, repair },
    ];
    if (id === '') return [];
    if (!known.has(id)) {
      return finding(
        `id「${id}」の項目はありません。`,
        '打ち間違いを直すか、新しい項目ならidを空にしてください。',
      );
    }
    if (seen.has(id)) return finding(`id「${id}」の行が2つあります。`, '1つにまとめてください。');
    seen.add(id);
    return [];
  });
}

/** A name nobody uses yet. It stays with the entry from now on. */
function nextId(taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const id = `entry-${String(number).padStart(3, '0')}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

function merged(files: readonly SourceFile[], { writes }: ImportPlan): SourceFile[] {
  const written = new Map(writes.map(({ file, text }) => [file, new TextEncoder().encode(text)]));
  const kept = files.filter(({ file }) => !written.has(file));
  return [...kept, ...[...written].map(([file, bytes]) => ({ file, bytes }))];
}
