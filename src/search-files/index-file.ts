import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { createGzip, gunzip } from 'node:zlib';
import { decodeIndex, encodeIndex, type SearchIndex } from '../search';
import { writeWhole } from './write-whole';

/** A fingerprint is a SHA-256 in hexadecimal; the index follows it. */
const FINGERPRINT_LENGTH = 64;

/** Reads a kept index; undefined where there is none, it is damaged, or it was made from something else. */
export async function readIndexFile(file: string, fingerprint: string): Promise<SearchIndex | undefined> {
  try {
    const bytes = await promisify(gunzip)(await readFile(file));
    if (bytes.toString('latin1', 0, FINGERPRINT_LENGTH) !== fingerprint) return undefined;
    return decodeIndex(bytes.subarray(FINGERPRINT_LENGTH));
  } catch {
    // Whatever is wrong with the file, the index can be made anew.
    return undefined;
  }
}

/** Keeps an index. */
export function writeIndexFile(file: string, fingerprint: string, index: SearchIndex): Promise<void> {
  // In pieces: put together first, the index of a large list would hold up everything else.
  return writeWhole(file, [Buffer.from(fingerprint, 'latin1'), encodeIndex(index)], createGzip());
}
