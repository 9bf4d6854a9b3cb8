import type { Entry } from '../types';

/** Columns of the CSV, named as the fields of an entry's file. Their order is the order of the export. */
export const COLUMNS = [
  'id',
  'question',
  'answer',
  'alternatives',
  'mustFind',
  'followUps',
  'dialog',
  'source',
  'asOf',
] as const;
export type Column = (typeof COLUMNS)[number];

/** What they are called in a workbook. */
export const LABELS: Readonly<Record<Column, string>> = {
  id: '項目の名前',
  question: '質問',
  answer: '答え',
  alternatives: '聞き方',
  mustFind: '必ず見つける質問',
  followUps: '関連する項目',
  dialog: '手続き',
  source: '出典',
  asOf: '情報の日付',
};

/** Where a column's value stands in the file, and whether it is a list there. */
export const PLACES: Readonly<Record<Column, { path: readonly string[]; list: boolean }>> = {
  id: { path: ['id'], list: false },
  question: { path: ['question'], list: false },
  answer: { path: ['answer'], list: false },
  alternatives: { path: ['alternatives'], list: true },
  mustFind: { path: ['mustFind'], list: true },
  followUps: { path: ['followUps', 'entries'], list: true },
  dialog: { path: ['followUps', 'dialog'], list: false },
  source: { path: ['source'], list: false },
  asOf: { path: ['asOf'], list: false },
};

/** An entry as cells: lists have one item a line. */
export function cellsOf(entry: Entry): Record<Column, string> {
  return {
    id: entry.id,
    question: tidy('question', entry.question),
    answer: tidy('answer', entry.answer),
    alternatives: lines(entry.alternatives),
    mustFind: lines(entry.mustFind),
    followUps: lines(entry.followUps.entries),
    dialog: entry.followUps.dialog ?? '',
    source: tidy('source', entry.source),
    asOf: entry.asOf,
  };
}

/** Brings a cell that a spreadsheet may have rewritten back to the form of `cellsOf`. */
export function tidy(column: Column, cell: string): string {
  const text = cell.replace(/\r\n?/g, '\n').trim();
  if (column === 'asOf') return isoDay(text);
  return PLACES[column].list ? lines(text.split('\n')) : text;
}

function lines(items: readonly string[]): string {
  return items
    .map((item) => item.replace(/(?<!\s)\s*\n\s*/g, ' ').trim())
    .filter((item) => item !== '')
    .join('\n');
}

/** Excel shows and saves 2026-01-05 as 2026/1/5. */
function isoDay(text: string): string {
  const [, year, month, day] = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return text;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
