import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

/** Large enough to be few, small enough to leave no holes in the memory of the process. */
const CHUNK = 256 * 1024;
const SIZE_BYTES = 4;

/**
 * Reads a dictionary file, packed or not, into memory that threads can share. kuromoji's own reader unpacks into 16 kB pieces and
 * joins them, which costs half a second of copying and collecting; here each piece goes to its place at once.
 */
export async function readDictionaryFile(file: string): Promise<SharedArrayBuffer> {
  const isPacked = file.endsWith('.gz');
  const buffer = new SharedArrayBuffer(isPacked ? await unpackedSize(file) : (await stat(file)).size);
  const bytes = new Uint8Array(buffer);
  let at = 0;
  const place = async (pieces: AsyncIterable<Buffer>) => {
    for await (const piece of pieces) {
      // The files are filled up with zeros, a third of all: what is not written takes no memory.
      if (!isEmpty(piece)) bytes.set(piece, at);
      at += piece.length;
    }
  };
  const content = createReadStream(file, { highWaterMark: CHUNK });
  if (isPacked) await pipeline(content, createGunzip({ chunkSize: CHUNK }), place);
  else await pipeline(content, place);
  return buffer;
}

/** It stands at the end of the file (RFC 1952, ISIZE). */
async function unpackedSize(file: string): Promise<number> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const { buffer } = await handle.read(
      Buffer.alloc(SIZE_BYTES),
      0,
      SIZE_BYTES,
      Math.max(0, size - SIZE_BYTES),
    );
    return buffer.readUInt32LE();
  } finally {
    await handle.close();
  }
}

const isEmpty = (piece: Buffer): boolean => piece.equals(Buffer.alloc(piece.length));
