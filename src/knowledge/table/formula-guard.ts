/**
 * Spreadsheets run a cell that begins with one of these as a formula, full-width ones included
 * (OWASP, CSV injection). A leading apostrophe makes it text.
 */
const RISKY = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Marks a cell as text where a spreadsheet would take it for a formula. */
export function guardFormula(cell: string): string {
  return RISKY.test(cell) ? `'${cell}` : cell;
}

/** Undoes `guardFormula`, also where the spreadsheet has already dropped the apostrophe. */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && RISKY.test(cell) ? cell.slice(1) : cell;
}
