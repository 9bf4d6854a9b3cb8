import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import Libsql from 'libsql';
import { DATABASE_FILE, examine, lockStore, openDatabase, type Verdict } from '../store';

const OK = 0;
const NOT_SOUND = 1;
const USAGE = 2;

export const FILE_COMMANDS = ['check', 'backup', 'restore'] as const;
/** The file, its log and what SQLite keeps beside them. */
const PARTS = ['', '-wal', '-shm'];

export interface StoreFile {
  /** `DATA_DIR`. */
  directory: string;
  /** The compiled program that reads a file in a process of its own. */
  program: string;
  print(line: string): void;
  complain(line: string): void;
}

/**
 * `check`, `backup FILE` and `restore FILE` of the embedded store.
 * @returns the exit code: 0 done, 1 the file in question is not sound, 2 not understood
 */
export async function runFileCommand(store: StoreFile, [command, file]: readonly string[]): Promise<number> {
  const path = join(store.directory, DATABASE_FILE);
  if (command === 'check') return checkFile(store, file ?? path);
  if (file === undefined) {
    store.complain(`ファイル名を指定してください: npm run data -- ${command} ファイル`);
    return USAGE;
  }
  return command === 'backup' ? backUp(store, path, file) : restore(store, path, file);
}

async function checkFile({ program, print, complain }: StoreFile, path: string): Promise<number> {
  if (!existsSync(path)) {
    complain(`${path} はありません。`);
    return NOT_SOUND;
  }
  const verdict = await examine(program, path, { thorough: true });
  if (verdict.state === 'sound') print(`${path} に異常はありません(${sizeOf(path)})。`);
  else complain(inWords(path, verdict));
  return verdict.state === 'sound' ? OK : NOT_SOUND;
}

/** What a service writes meanwhile is in it or not, but never by half. */
async function backUp(store: StoreFile, path: string, file: string): Promise<number> {
  const { program, print, complain } = store;
  if (existsSync(file)) {
    complain(`${file} はすでにあります。上書きはしません。別の名前を指定してください。`);
    return USAGE;
  }
  if (!existsSync(path)) {
    complain(`${path} がないため、バックアップするものがありません。`);
    return NOT_SOUND;
  }
  closeSync(openSync(file, 'wx', 0o600));
  const database = new Libsql(path, { timeout: 5_000 });
  try {
    database.prepare('vacuum into ?').run([file]);
  } catch (cause) {
    rmSync(file, { force: true });
    complain(`バックアップできませんでした: ${cause instanceof Error ? cause.message : String(cause)}`);
    return NOT_SOUND;
  } finally {
    database.close();
  }
  const verdict = await examine(program, file, { thorough: true });
  if (verdict.state !== 'sound') {
    complain(inWords(file, verdict));
    complain('元のファイルが壊れています。サービスを起動し直すと、読める部分だけで作り直されます。');
    return NOT_SOUND;
  }
  print(`${file} にバックアップしました(${sizeOf(file)}、検査済み)。`);
  return OK;
}

async function restore(store: StoreFile, path: string, file: string): Promise<number> {
  const { directory, program, print, complain } = store;
  if (!existsSync(file)) {
    complain(`${file} はありません。`);
    return USAGE;
  }
  // Throws where a service runs on it.
  lockStore(directory);
  const verdict = await examine(program, file, { thorough: true });
  if (verdict.state !== 'sound') {
    complain(inWords(file, verdict));
    complain('何も変更していません。');
    return NOT_SOUND;
  }
  const before = `${path}.before-restore-${new Date().toISOString().replace(/[-:]|\.\d+/g, '')}`;
  const move = (from: string, to: string) => {
    for (const part of PARTS) if (existsSync(from + part)) renameSync(from + part, to + part);
  };
  copyFileSync(file, `${path}.new`);
  chmodSync(`${path}.new`, 0o600);
  move(path, before);
  renameSync(`${path}.new`, path);
  try {
    await (await openDatabase(directory)).close();
  } catch (cause) {
    for (const part of PARTS) rmSync(path + part, { force: true });
    move(before, path);
    complain(`${file} はこのバージョンでは開けません。元に戻しました。`);
    throw cause;
  }
  print(`${file} から復元しました。`);
  if (existsSync(before)) print(`これまでのファイルは ${basename(before)} として残してあります。`);
  return OK;
}

function inWords(path: string, verdict: Exclude<Verdict, { state: 'sound' }>): string {
  const what = verdict.state === 'damaged' ? '壊れています' : '開けません';
  return `${path} は${what}: ${verdict.reason}`;
}

const sizeOf = (path: string) => `${(statSync(path).size / 1e6).toFixed(1)} MB`;
