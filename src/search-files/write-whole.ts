import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Writes a file in pieces. Another process that reads meanwhile sees the old file or the new one, never a part.
 * @param through what the pieces go through on their way
 */
export async function writeWhole(
  file: string,
  pieces: Iterable<string | Uint8Array>,
  ...through: readonly Transform[]
): Promise<void> {
  const temporary = `${file}.${randomUUID()}`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await pipeline([Readable.from(pieces), ...through, createWriteStream(temporary)]);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
