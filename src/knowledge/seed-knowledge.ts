import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Stands in a folder that is being filled: whoever finds it fills it anew. */
const UNFINISHED = '.seeding';

/**
 * Fills a knowledge folder that is not there, or empty, with the knowledge that comes with the software: as a new volume is at the
 * first start. One that holds anything is left as it is.
 * @returns whether it was filled
 */
export async function seedKnowledge(directory: string, shipped: string): Promise<boolean> {
  if (resolve(directory) === resolve(shipped)) return false;
  const present = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  // File systems of their own begin with a folder for what is found damaged.
  const holds = present.filter((name) => name !== 'lost+found');
  if (holds.length > 0 && !holds.includes(UNFINISHED)) return false;
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, UNFINISHED), '');
  await cp(shipped, directory, { recursive: true });
  await rm(join(directory, UNFINISHED));
  return true;
}
