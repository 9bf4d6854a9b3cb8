import type { Finding } from '../finding';
import type { Terminal } from './terminal';

/** Prints all findings, those of one file together. */
export function printFindings({ complain }: Terminal, findings: readonly Finding[]): void {
  complain(`直すところが${findings.length}件あります。`);
  const files = [...new Set(findings.map(({ file }) => file))];
  for (const file of files) {
    complain('');
    complain(file);
    for (const { entry, problem, repair } of findings.filter((finding) => finding.file === file)) {
      complain(`  ・${entry === '' ? '' : `[${entry}] `}${problem}`);
      complain(`    → ${repair}`);
    }
  }
}
