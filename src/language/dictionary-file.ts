import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

/** Large enough to be few, small enough to leave no holes in the memory of the process. */
const CHUNK = 256 * 1024;
const SIZE_BYTES = 4;

/**
 * Reads a packed dictionary file into memory that threads can share. kuromoji's own reader unpacks into 16 kB pieces and
 * joins them, which costs half a second of copying and collecting; here each piece goes to its place at once.
 */
export async function readDictionaryFile(file: string): Promise<SharedArrayBuffer> {
  const buffer = new SharedArrayBuffer(await unpackedSize(file));
  const bytes = new Uint8Array(buffer);
  let at = 0;
  await pipeline(
    createReadStream(file, { highWaterMark: CHUNK }),
    createGunzip({ chunkSize: CHUNK }),
    async (pieces) => {
      for await (const piece of pieces) {
        // The files are filled up with zeros, a third of all: what is not written takes no memory.
        if (!isEmpty(piece)) bytes.set(piece, at);
        at += piece.length;
      }
    },
  );
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
