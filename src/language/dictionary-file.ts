import { readFileSync } from 'node:fs';
import { gunzip } from 'node:zlib';

/** gzip's smallest output chunk in Node. */
const LEAST_CHUNK = 64;

/** As kuromoji's loader hands on what it has read; it wants plain buffers. */
type OnLoad = (error: unknown, buffer?: ArrayBufferLike) => void;

/**
 * Reads a packed dictionary file in one piece. kuromoji's own reader unpacks into 16 kB pieces and joins them, which costs
 * the main thread half a second of copying and collecting; the size stands at the end of the file (RFC 1952, ISIZE).
 * Reads at once (some milliseconds), so that the threads that unpack have their work before this thread loads its code:
 * what waits for this thread in between is late by all that takes.
 */
export function readDictionaryFile(file: string, onLoad: OnLoad): void {
  let packed: Buffer;
  try {
    packed = readFileSync(file);
  } catch (error) {
    onLoad(error);
    return;
  }
  const size = packed.length < 4 ? 0 : packed.readUInt32LE(packed.length - 4);
  gunzip(packed, { chunkSize: Math.max(size, LEAST_CHUNK) }, (failure, unpacked) => {
    if (failure) return onLoad(failure);
    const whole = unpacked.byteOffset === 0 && unpacked.length === unpacked.buffer.byteLength;
    onLoad(null, whole ? unpacked.buffer : new Uint8Array(unpacked).buffer);
  });
}
