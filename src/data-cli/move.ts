import {
  addressProblem,
  type Database,
  lockStore,
  moveStore,
  openDatabase,
  openStoreBeside,
  TargetNotEmptyError,
} from '../store';
import type { Terminal } from './run';

const OK = 0;
const NOT_MOVED = 1;
const USAGE = 2;
const CONNECTIONS = 2;

/**
 * `move --to postgres://…`: copies the embedded store, while no service runs on it, and counts it.
 * @param directory `DATA_DIR`
 * @returns the exit code: 0 moved whole, 1 not, 2 not understood
 */
export async function move(
  terminal: Pick<Terminal, 'print' | 'complain'>,
  directory: string,
  [option, url = '', ...more]: readonly string[],
): Promise<number> {
  if (option !== '--to' || more.length > 0) {
    terminal.complain(
      '移す先を指定してください: npm run data -- move --to postgres://user:password@host:5432/database',
    );
    return USAGE;
  }
  const problem = addressProblem(url);
  if (problem !== undefined) {
    terminal.complain(`--to: ${problem}`);
    return USAGE;
  }
  // The operating system frees it at the end of this process.
  lockStore(directory);
  const source = await openDatabase(directory);
  try {
    const target = await openStoreBeside({
      dataDirectory: directory,
      database: { url, connections: CONNECTIONS },
    });
    return await copy(terminal, source, target).finally(() => target.close());
  } finally {
    await source.close();
  }
}

async function copy(
  { print, complain }: Pick<Terminal, 'print' | 'complain'>,
  source: Database,
  target: Database,
): Promise<number> {
  try {
    const tables = await moveStore(source, target, ({ table, moved, of }) =>
      print(`  ${table}: ${moved} / ${of} 件`),
    );
    const missing = tables.filter(({ moved, of }) => moved !== of);
    for (const { table, moved, of } of tables) print(`${table}: 元 ${of} 件、移した先 ${moved} 件`);
    if (missing.length > 0) {
      complain(
        `件数が合わない表があります: ${missing.map(({ table }) => table).join('、')}。移した先をまだ使わないでください。`,
      );
      return NOT_MOVED;
    }
    print(
      'すべて移しました。.env の DATABASE_URL に移した先を設定して、サービスを起動してください。元のファイルは残してあります。',
    );
    return OK;
  } catch (error) {
    if (!(error instanceof TargetNotEmptyError)) throw error;
    complain(`移す先に、すでにほかのデータがあります(${error.table})。空のデータベースを指定してください。`);
    return NOT_MOVED;
  }
}
