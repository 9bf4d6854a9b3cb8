import { sameWordingKey } from '../knowledge/text';

/** Rows whose words differ in no more than width, case and signs. */
export interface SameWording<R> {
  /** Their words without what makes no difference; empty where they hold none. */
  key: string;
  /** In the order in which they came. */
  rows: readonly R[];
}

/** Puts rows with the same wording together, in the order in which each wording came first. What holds no words goes by its signs. */
export function sameWordings<R extends { text: string }>(rows: readonly R[]): SameWording<R>[] {
  const byKey = new Map<string, { key: string; rows: R[] }>();
  for (const row of rows) {
    const key = sameWordingKey(row.text);
    const same = byKey.get(key || row.text);
    if (same) same.rows.push(row);
    else byKey.set(key || row.text, { key, rows: [row] });
  }
  return [...byKey.values()];
}
