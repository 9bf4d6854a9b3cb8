import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGzip, gunzip } from 'node:zlib';
import { decodeIndex, encodeIndex, type SearchIndex } from '../search';

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

/** Keeps an index. Another process that reads meanwhile sees the old file or the new one, never a part. */
export async function writeIndexFile(file: string, fingerprint: string, index: SearchIndex): Promise<void> {
  const temporary = `${file}.${randomUUID()}`;
  await mkdir(dirname(file), { recursive: true });
  try {
    // In pieces: put together first, the index of a large list would hold up everything else.
    const parts = Readable.from([Buffer.from(fingerprint, 'latin1'), encodeIndex(index)]);
    await pipeline(parts, createGzip(), createWriteStream(temporary));
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
