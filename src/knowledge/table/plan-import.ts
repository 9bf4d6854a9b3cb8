import type { Finding } from '../finding';
import { judge } from '../judge';
import { KnowledgeError } from '../knowledge-error';
import { decodeUtf8 } from '../reading/decode';
import { parseSources } from '../reading/parse-sources';
import { entryFile, type KnowledgeSources, type SourceFile } from '../sources';
import { sameWordingKey } from '../text';
import type { Entry } from '../types';
import { ASKING } from './azure';
import { COLUMNS, type Column, cellsOf } from './columns';
import { editEntry, newEntry } from './edit-entry';
import type { Row, Table } from './table';

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
 * @param table what was read, with what is wrong in it
 * @param files the knowledge as it is
 * @throws KnowledgeError with every finding
 */
export function planImport(table: Table, files: readonly SourceFile[], today: string): ImportPlan {
  const { entries, topics = [] } = parseSources(files).sources;
  const known = new Map(entries.map((source) => [source.entry.id, source]));
  const taken = new Set([...known.keys(), ...topics.map(({ id }) => id)]);
  const byQuestion = new Map(entries.map(({ entry }) => [sameWordingKey(entry.question), entry.id]));
  const plan: ImportPlan = { writes: [], added: [], changed: [], unchanged: [] };
  /** By file that is written, the line that says so. */
  const lines = new Map<string, number>();
  const findings = [...table.findings, ...idProblems(table, new Set(known.keys()))];
  for (const { line, cells, isForeign } of table.rows) {
    // Its names are not ours; what asks the same is the same.
    const same = isForeign ? byQuestion.get(sameWordingKey(cells.question ?? '')) : undefined;
    const id = same ?? cells.id ?? '';
    const source = known.get(id);
    if (source !== undefined) change(plan, source, files, isForeign ? added(source.entry, cells) : cells);
    else if (id === '') add(plan, nextId(taken), cells, today);
    const { file } = plan.writes.at(-1) ?? {};
    if (file !== undefined && !lines.has(file)) lines.set(file, line);
  }
  if (findings.length > 0) throw new KnowledgeError(findings);
  judgeLines(table.file, lines, () => judge(merged(files, plan), [], today));
  return plan;
}

/** What is wrong with an entry is told of the line that it came from. */
function judgeLines(table: string, lines: ReadonlyMap<string, number>, task: () => void): void {
  try {
    task();
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    const findings = error.findings.map((finding): Finding => {
      const line = lines.get(finding.file);
      return line === undefined ? finding : { ...finding, file: table, entry: `${line}行目` };
    });
    throw new KnowledgeError(findings);
  }
}

/** What another system says beside what is known: its answer counts, and its ways to ask come to ours. */
function added({ alternatives, mustFind }: Entry, cells: Row['cells']): Row['cells'] {
  const ways = [...(cells.alternatives ?? '').split('\n'), cells.mustFind ?? ''];
  const known = new Set([cells.question ?? '', ...alternatives, ...mustFind].map(sameWordingKey));
  const isNew = (way: string) => way !== '' && !known.has(sameWordingKey(way)) && !way.endsWith(ASKING);
  const { answer, source } = cells;
  return {
    ...(answer !== undefined && { answer }),
    ...(source !== undefined && { source }),
    alternatives: [...alternatives, ...ways.filter(isNew)].join('\n'),
  };
}

function change(
  plan: ImportPlan,
  { file, entry }: KnowledgeSources['entries'][number],
  files: readonly SourceFile[],
  cells: Row['cells'],
): void {
  const before = cellsOf(entry);
  const differing = COLUMNS.filter(
    (column) => column !== 'id' && cells[column] && cells[column] !== before[column],
  );
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

function idProblems({ file, rows }: Table, known: ReadonlySet<string>): Finding[] {
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
