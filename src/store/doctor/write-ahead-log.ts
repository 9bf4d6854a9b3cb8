import { closeSync, openSync, readSync, statSync, writeFileSync } from 'node:fs';

// https://www.sqlite.org/fileformat2.html#the_write_ahead_log
const HEADER = 32;
const FRAME_HEADER = 24;
const MAGIC = 0x377f0682;

/** Bytes of a file; 0 where there is none. */
export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * Gives an emptied file its first page back from the log beside it. Without it SQLite would throw the log away; with it, it finds
 * in the log whatever was written since the last checkpoint.
 */
export function firstPageFromLog(path: string): void {
  const log = openSync(`${path}-wal`, 'r');
  try {
    const header = Buffer.alloc(HEADER);
    readSync(log, header, 0, HEADER, 0);
    if ((header.readUInt32BE(0) & ~1) !== MAGIC) return;
    const pageSize = header.readUInt32BE(8);
    if (pageSize < 512 || pageSize > 65_536) return;
    const frame = Buffer.alloc(FRAME_HEADER + pageSize);
    for (let at = HEADER; readSync(log, frame, 0, frame.length, at) === frame.length; at += frame.length) {
      if (frame.readUInt32BE(0) !== 1) continue;
      writeFileSync(path, frame.subarray(FRAME_HEADER), { mode: 0o600 });
      return;
    }
  } finally {
    closeSync(log);
  }
}
