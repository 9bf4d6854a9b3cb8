import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Beside the files of the knowledge, and none of them. */
const FILE = '.version.json';

const mark = z.object({
  /** Names the store that the versions are in: another one numbers anew. */
  store: z.string(),
  /** The last version that the folder holds. */
  number: z.number(),
  /** That which is being written: who finds it has it to finish. */
  writing: z.number().optional(),
});

/** How far a folder follows the versions in the store. */
export type Mark = z.infer<typeof mark>;

/** Undefined where the folder never followed any. */
export async function readMark(directory: string): Promise<Mark | undefined> {
  const text = await readFile(join(directory, FILE), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  if (text === undefined) return undefined;
  try {
    return mark.safeParse(JSON.parse(text)).data;
  } catch {
    // Whoever edited it has made it useless.
    return undefined;
  }
}

/** Written beside its place and moved there, so that nobody ever reads half of it. */
export async function writeMark(directory: string, made: Mark): Promise<void> {
  const draft = join(directory, `${FILE}.draft`);
  await writeFile(draft, `${JSON.stringify(made)}\n`);
  await rename(draft, join(directory, FILE));
}

/** Whether a process was killed while it wrote a version into the folder. */
export const isHalfWritten = async (directory: string): Promise<boolean> =>
  (await readMark(directory))?.writing !== undefined;
