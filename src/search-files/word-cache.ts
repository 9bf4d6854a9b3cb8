import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import { INDEX_VERSION, type WordCache } from '../search';

type Kept = NonNullable<ReturnType<WordCache['get']>>;

export interface WordFile extends WordCache {
  /** Writes the words that were asked for since the file was read; the others are forgotten. */
  save(): Promise<void>;
}

/**
 * Keeps the words of texts in a file, so that of 10,000 entries only the changed ones go through the analyser.
 * A file that is missing, damaged or from another version counts as empty.
 */
export async function openWordFile(file: string): Promise<WordFile> {
  const before = await read(file);
  const used = new Map<string, Kept>();
  return {
    get: (key) => before.get(digest(key)),
    set: (key, words) => {
      used.set(digest(key), words);
    },
    save: async () => {
      await writeFile(`${file}.new`, serialize({ version: INDEX_VERSION, words: used }));
      await rename(`${file}.new`, file);
    },
  };
}

async function read(file: string): Promise<Map<string, Kept>> {
  try {
    const { version, words } = deserialize(await readFile(file));
    return version === INDEX_VERSION ? words : new Map();
  } catch {
    // Whatever is wrong with the file, the words can be found anew.
    return new Map();
  }
}

function digest(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
