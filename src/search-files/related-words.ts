import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { type RelatedWords, readRelatedWords } from '../search';

let loading: Promise<RelatedWords> | undefined;

/**
 * Reads which Japanese words keep the same company (`language/README.md`), once for the whole process: it takes about
 * 0.2 s and 2 MB. A failed load is forgotten, so that the next call tries again.
 * @throws Error where the file is missing or damaged
 */
export function loadRelatedWords(): Promise<RelatedWords> {
  loading ??= readRelatedFile(relatedWordsFile()).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** @throws Error where the file is missing or damaged */
export async function readRelatedFile(file: string): Promise<RelatedWords> {
  const bytes = await promisify(gunzip)(await readFile(file));
  return readRelatedWords(bytes.toString('utf8'));
}

/** The file that came with the code, wherever the compiled module lies. */
export function relatedWordsFile(): string {
  return join(packageRoot(__dirname), 'language', 'related-words.gz');
}

function packageRoot(directory: string): string {
  const parent = dirname(directory);
  return existsSync(join(directory, 'package.json')) || parent === directory
    ? directory
    : packageRoot(parent);
}
