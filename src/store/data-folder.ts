import { randomUUID } from 'node:crypto';
import { mkdir, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { StoreError } from './store-error';

/** A disk that wakes up takes some seconds; a drive whose other end is away never answers. */
const ANSWERS_WITHIN_MS = 5_000;

/** What the kernel shows as files without keeping any (statfs(2), `f_type`). */
const PSEUDO_FILE_SYSTEMS = new Map([
  [0x9fa0, 'proc'],
  [0x62656572, 'sysfs'],
  [0x1cd1, 'devpts'],
  [0x27e0eb, 'cgroup'],
  [0x63677270, 'cgroup2'],
  [0x64626720, 'debugfs'],
  [0x74726163, 'tracefs'],
  [0x73636673, 'securityfs'],
  [0xcafe4a11, 'bpf'],
  [0x6165676c, 'pstore'],
  [0xf97cff8c, 'selinuxfs'],
  [0x62656570, 'configfs'],
  [0x42494e4d, 'binfmt_misc'],
  [0x19800202, 'mqueue'],
  [0x6e736673, 'nsfs'],
  [0xde5e81e4, 'efivarfs'],
]);

/** The database and what SQLite lays beside it. */
export const DATABASE_FILES = ['bot.sqlite', 'bot.sqlite-wal', 'bot.sqlite-shm'];
/** What opens a pipe or a device in their place may wait for ever. */
const FILES = ['bot.lock', ...DATABASE_FILES];

/** The folder did not answer: calls to it are still waiting, so that a process that ends in the usual way would wait with them. */
export class UnansweringFolderError extends StoreError {
  override readonly name = 'UnansweringFolderError';
}

/**
 * Makes the data folder where there is none and tries it, before anything opens a file in it.
 * @throws StoreError where it lies on a file system that keeps nothing, cannot be written, or holds something else under a
 * name of the store; UnansweringFolderError where it does not answer in time
 */
export async function prepareDataFolder(directory: string, withinMs = ANSWERS_WITHIN_MS): Promise<void> {
  try {
    await prepare(directory, withinMs);
  } catch (cause) {
    if (cause instanceof LateError) throw new UnansweringFolderError(directory, cause);
    throw new StoreError(directory, cause);
  }
}

async function prepare(directory: string, withinMs: number): Promise<void> {
  await makeFolder(resolve(directory), withinMs);
  for (const name of FILES) {
    const found = await answered(stat(join(directory, name)).catch(ifMissing), withinMs);
    if (found && !found.isFile()) throw new Error(`${name} in it is no ordinary file.`);
  }
  const probe = join(directory, `.probe-${randomUUID()}`);
  try {
    await answered(writeFile(probe, 'probe', { mode: 0o600 }), withinMs);
  } finally {
    await answered(rm(probe, { force: true }), withinMs).catch(() => undefined);
  }
}

/** Step by step: Node's recursive mkdir never ends on file systems that answer a new folder with ENOENT, as /proc does. */
async function makeFolder(folder: string, withinMs: number): Promise<void> {
  const found = await answered(stat(folder).catch(ifMissing), withinMs);
  if (!found) {
    if (dirname(folder) !== folder) await makeFolder(dirname(folder), withinMs);
    // Another process may have made it in between.
    const made = mkdir(folder).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
    return answered(made, withinMs);
  }
  if (!found.isDirectory()) throw new Error(`${folder} is no folder.`);
  const kind = PSEUDO_FILE_SYSTEMS.get((await answered(statfs(folder), withinMs)).type);
  if (kind !== undefined) throw new Error(`${folder} is on ${kind}, which keeps no files.`);
}

class LateError extends Error {}

/**
 * Waits for a call to the file system. Its time begins when a later call, to a file that is there for sure, has been answered: before that
 * the calls only wait for a thread, as they may for long on a busy machine.
 * @throws LateError
 */
async function answered<T>(call: Promise<T>, withinMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let over = false;
  const late = new Promise<never>((_, reject) => {
    const giveUp = () =>
      reject(
        new LateError(
          `it has not answered for ${withinMs / 1_000} seconds, like a network drive whose server is away.`,
        ),
      );
    stat(process.execPath).then(
      () => {
        if (!over) timer = setTimeout(giveUp, withinMs);
      },
      () => undefined,
    );
  });
  return Promise.race([call, late]).finally(() => {
    over = true;
    clearTimeout(timer);
  });
}

function ifMissing(error: unknown): undefined {
  if (codeOf(error) === 'ENOENT') return undefined;
  throw error;
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);
