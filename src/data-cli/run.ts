import { type Database, exportPerson, forget } from '../store';
import { peopleKnown } from './people';

/** What the commands use of the world outside. */
export interface Terminal {
  open(): Promise<Database>;
  print(line: string): void;
  /** For what went wrong. */
  complain(line: string): void;
}

const OK = 0;
const NOTHING_THERE = 1;
const USAGE = 2;

const HELP = [
  '使い方:',
  '  npm run data -- people            データが残っている利用者のIDを、最近の順に見る',
  '  npm run data -- export 利用者ID   その人のデータをすべてJSONで出力する',
  '  npm run data -- delete 利用者ID   その人のデータをすべて削除する(元に戻せません)',
  '  npm run data -- backup ファイル    すべてのデータを1つのファイルに保存する(サービスの動作中でもできます)',
  '  npm run data -- restore ファイル   保存したファイルに戻す(サービスを止めてから。今のファイルは別名で残ります)',
  '  npm run data -- check             データのファイルが壊れていないか調べる',
  '  npm run data -- move --to postgres://…  サービスを止めてから、DATA_DIR のデータをPostgreSQLへ移す(途中で切れても続きから)',
];

/** Runs one command and returns the exit code: 0 done, 1 nothing is kept under this id, 2 not understood. */
export async function run(terminal: Terminal, [command, id, ...more]: readonly string[]): Promise<number> {
  const wantsId = command === 'export' || command === 'delete';
  const understood = wantsId
    ? id !== undefined && more.length === 0
    : command === 'people' && id === undefined;
  if (!understood) {
    for (const line of HELP) terminal.complain(line);
    return USAGE;
  }
  const database = await terminal.open();
  try {
    if (command === 'people') return await listPeople(terminal, database);
    return await (command === 'export' ? exportOne : deleteOne)(terminal, database, id ?? '');
  } finally {
    await database.close();
  }
}

async function listPeople(terminal: Terminal, database: Database): Promise<number> {
  for (const { userId, at } of await peopleKnown(database))
    terminal.print(`${new Date(at).toISOString()}  ${userId}`);
  return OK;
}

async function exportOne(terminal: Terminal, database: Database, id: string): Promise<number> {
  const data = await exportPerson(database, id);
  const { userId: _, ...kept } = data;
  if (Object.values(kept).every((list) => list.length === 0)) return nothing(terminal, id);
  terminal.print(JSON.stringify(data, null, 2));
  return OK;
}

async function deleteOne(terminal: Terminal, database: Database, id: string): Promise<number> {
  const gone = await forget(database, id);
  if (Object.values(gone).every((count) => count === 0)) return nothing(terminal, id);
  terminal.print(
    `${id} のデータを削除しました: 会話${gone.conversations}件、メッセージ${gone.messages}件、ファイル${gone.files}件、質問の記録${gone.questions}件、評価${gone.ratings}件、途中の状態${gone.states}件。元に戻すことはできません。`,
  );
  return OK;
}

function nothing(terminal: Terminal, id: string): number {
  terminal.complain(`${id} のデータはありません。IDは npm run data -- people で確かめられます。`);
  return NOTHING_THERE;
}
