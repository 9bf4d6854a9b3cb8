import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runFileCommand } from '../../src/data-cli/store-file';
import { lockStore, openDatabase } from '../../src/store';
import { temporaryStore } from '../store/support';

jest.setTimeout(60_000);

// As the command uses it: built before the tests begin.
const program = join(__dirname, '..', '..', 'dist', 'src', 'store', 'doctor', 'program.js');

let store: ReturnType<typeof temporaryStore>;
let printed: string[];
let complaints: string[];
beforeEach(() => {
  store = temporaryStore();
  printed = [];
  complaints = [];
});
afterEach(() => store.dispose());

const run = (...args: string[]) =>
  runFileCommand(
    {
      directory: store.directory,
      program,
      print: (line) => printed.push(line),
      complain: (line) => complaints.push(line),
    },
    args,
  );
const path = (name: string) => join(store.directory, name);

async function keep(value: string): Promise<void> {
  const database = await openDatabase(store.directory);
  await database.db
    .insertInto('settings')
    .values({ key: value, value: `値は${value}` })
    .execute();
  await database.compact();
  await database.close();
}

async function kept(): Promise<string[]> {
  const database = await openDatabase(store.directory);
  const rows = await database.db.selectFrom('settings').select('key').orderBy('key').execute();
  await database.close();
  return rows.map(({ key }) => key);
}

it('saves what a running service has written, and brings it back', async () => {
  const running = await store.open();
  await running.db.insertInto('settings').values({ key: 'a', value: '1' }).execute();
  expect(await run('backup', path('copy'))).toBe(0);
  expect(printed[0]).toContain('検査済み');
  expect((statSync(path('copy')).mode & 0o777).toString(8)).toBe('600');
  await running.db.insertInto('settings').values({ key: 'b', value: '2' }).execute();
  await running.close();
  expect(await run('restore', path('copy'))).toBe(0);
  expect(await kept()).toEqual(['a']);
  expect(readdirSync(store.directory).some((name) => name.startsWith('bot.sqlite.before-restore-'))).toBe(
    true,
  );
});

it('overwrites no file', async () => {
  await keep('a');
  writeFileSync(path('there'), 'mine');
  expect(await run('backup', path('there'))).toBe(2);
  expect(readFileSync(path('there'), 'utf8')).toBe('mine');
});

it('restores nothing under a running service, nothing that is damaged, and nothing that is not there', async () => {
  await keep('a');
  await run('backup', path('copy'));
  writeFileSync(path('bad'), 'no database '.repeat(500));
  expect(await run('restore', path('missing'))).toBe(2);
  expect(await run('restore', path('bad'))).toBe(1);
  expect(complaints.at(-1)).toBe('何も変更していません。');
  // The lock that a service holds.
  const other = temporaryStore();
  lockStore(other.directory);
  await expect(
    runFileCommand({ directory: other.directory, program, print: () => {}, complain: () => {} }, [
      'restore',
      path('copy'),
    ]),
  ).rejects.toThrow('another process is running on it');
  await other.dispose();
  expect(await kept()).toEqual(['a']);
});

it('says in words whether the file is sound', async () => {
  expect(await run('check')).toBe(1);
  expect(complaints).toEqual([expect.stringContaining('ありません')]);
  await keep('あいう');
  expect(await run('check')).toBe(0);
  expect(printed[0]).toContain('異常はありません');
  const bytes = readFileSync(path('bot.sqlite'));
  bytes[bytes.indexOf('値はあいう')] = 0x80;
  writeFileSync(path('bot.sqlite'), bytes);
  expect(await run('check')).toBe(1);
  expect(complaints.at(-1)).toContain(
    '壊れています: reading all of it ends the process: a text in it is no UTF-8',
  );
  expect(existsSync(path('bot.sqlite'))).toBe(true);
});

it('a command without its file says what is missing', async () => {
  expect(await run('backup')).toBe(2);
  expect(complaints).toEqual([expect.stringContaining('npm run data -- backup')]);
});
