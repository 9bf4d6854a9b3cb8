import { mkdir, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Writes each file beside its place and then moves it there, so that nobody ever reads half a file. */
export async function writeFiles(
  directory: string,
  writes: readonly { file: string; text: string }[],
): Promise<void> {
  for (const { file, text } of writes) {
    const target = join(directory, file);
    const draft = join(dirname(target), `.${basename(target)}.draft`);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(draft, text);
    await rename(draft, target);
  }
}
