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

/** Files of the store: what opens a pipe or a device in their place may wait for ever. */
const FILES = ['bot.lock', 'bot.sqlite', 'bot.sqlite-wal', 'bot.sqlite-shm'];

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
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_, reject) => {
    const late = new Error(
      `it has not answered for ${withinMs / 1_000} seconds, like a network drive whose server is away.`,
    );
    timer = setTimeout(() => reject(new UnansweringFolderError(directory, late)), withinMs);
  });
  try {
    await Promise.race([prepare(directory), patience]);
  } catch (cause) {
    throw cause instanceof StoreError ? cause : new StoreError(directory, cause);
  } finally {
    clearTimeout(timer);
  }
}

async function prepare(directory: string): Promise<void> {
  await makeFolder(resolve(directory));
  for (const name of FILES) {
    const found = await stat(join(directory, name)).catch(ifMissing);
    if (found && !found.isFile()) throw new Error(`${name} in it is no ordinary file.`);
  }
  const probe = join(directory, `.probe-${randomUUID()}`);
  try {
    await writeFile(probe, 'probe', { mode: 0o600 });
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}

/** Step by step: Node's recursive mkdir never ends on file systems that answer a new folder with ENOENT, as /proc does. */
async function makeFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(ifMissing);
  if (!found) {
    if (dirname(folder) !== folder) await makeFolder(dirname(folder));
    // Another process may have made it in between.
    await mkdir(folder).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
    return;
  }
  if (!found.isDirectory()) throw new Error(`${folder} is no folder.`);
  const kind = PSEUDO_FILE_SYSTEMS.get((await statfs(folder)).type);
  if (kind !== undefined) throw new Error(`${folder} is on ${kind}, which keeps no files.`);
}

function ifMissing(error: unknown): undefined {
  if (codeOf(error) === 'ENOENT') return undefined;
  throw error;
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);
