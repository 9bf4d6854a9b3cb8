import { KnowledgeError } from '../knowledge-error';
import { systemErrorCode } from '../system-error';
import { ask } from './ask';
import { check } from './check';
import { exportEntries } from './export';
import { importEntries } from './import';
import { printFindings } from './print-findings';
import { take } from './take';
import { FAILED, type Terminal, USAGE } from './terminal';

const HELP = [
  '使い方:',
  '  npm run knowledge -- check             知識をすべて確かめる',
  '  npm run knowledge -- ask "質問"        質問して、判断と理由を見る',
  '  npm run knowledge -- take ID           その項目と逆のことを教えている質問を、その項目に移す',
  '  npm run knowledge -- export FILE.xlsx  Excelのブックに書き出す(FILE.csv: CSV)',
  '  npm run knowledge -- import FILE       XLSX、CSV、TSVの追加と変更を取り込む(削除はしない)',
  '  npm run knowledge -- import FILE --dry-run   取り込まずに、変わるところだけを見る',
];

export const DRY_RUN = '--dry-run';

/** Runs one command and returns the exit code: 0 done, 1 something to repair, 2 not understood. */
export async function run(terminal: Terminal, [command, ...rest]: readonly string[]): Promise<number> {
  try {
    const argument = rest.join(' ').trim();
    if (command === 'check' && argument === '') return await check(terminal);
    if (command === 'ask' && argument !== '') return await ask(terminal, argument);
    if (command === 'export' && rest.length === 1) return await exportEntries(terminal, argument);
    const files = rest.filter((word) => word !== DRY_RUN);
    if (command === 'import' && files.length === 1)
      return await importEntries(terminal, files[0] ?? '', rest.includes(DRY_RUN));
    if (command === 'take' && rest.length === 1) return await take(terminal, argument);
    for (const line of HELP) terminal.complain(line);
    return USAGE;
  } catch (error) {
    const code = systemErrorCode(error);
    if (error instanceof KnowledgeError) printFindings(terminal, error.findings);
    else if (code !== null) terminal.complain(`ファイルを読み書きできません(${code}): ${rest.join(' ')}`);
    else throw error;
    return FAILED;
  }
}
