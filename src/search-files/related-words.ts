import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { type RelatedWords, readRelatedWords } from '../search';

/**
 * Reads which Japanese words keep the same company (`language/README.md`).
 * @throws Error where the file is missing or damaged
 */
export async function loadRelatedWords(file = relatedWordsFile()): Promise<RelatedWords> {
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
