import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';

// https://www.sqlite.org/fileformat2.html#the_database_header
const LENGTH = 100;
const MAGIC = Buffer.from('SQLite format 3\0');
const USUAL_PAGE = 4_096;

/**
 * Writes what stands in the header of every store over what stands there, and how many pages the file has: a few bytes in it that
 * are damaged, or pages that are cut off, keep SQLite from reading any other.
 * @returns puts back what was there; undefined where nothing was otherwise
 */
export function renewHeader(path: string): (() => void) | undefined {
  const before = Buffer.alloc(LENGTH);
  const bytes = inFile(path, (file) =>
    readSync(file, before, 0, LENGTH, 0) === LENGTH ? fstatSync(file).size : 0,
  );
  const header = renewed(before, bytes);
  if (bytes === 0 || header.equals(before)) return undefined;
  const write = (content: Buffer) => void inFile(path, (file) => writeSync(file, content, 0, LENGTH, 0));
  write(header);
  return () => write(before);
}

function inFile<T>(path: string, work: (file: number) => T): T {
  const file = openSync(path, 'r+');
  try {
    return work(file);
  } finally {
    closeSync(file);
  }
}

function renewed(before: Buffer, bytes: number): Buffer {
  const header = Buffer.from(before);
  const pageSize = pageSizeIn(before);
  MAGIC.copy(header);
  header.writeUInt16BE(pageSize === 65_536 ? 1 : pageSize, 16);
  // Written and read with a log; nothing reserved on a page; how full pages are.
  header.set([2, 2, 0, 64, 32, 32], 18);
  header.writeUInt32BE(Math.floor(bytes / pageSize), 28);
  // No list of free pages, which nobody reads.
  header.fill(0, 32, 40);
  header.writeUInt32BE(4, 44);
  // UTF-8.
  header.writeUInt32BE(1, 56);
  header.fill(0, 72, 92);
  // The number of pages counts only where both are equal.
  before.copy(header, 92, 24, 28);
  return header;
}

function pageSizeIn(header: Buffer): number {
  const said = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  return said >= 512 && (said & (said - 1)) === 0 ? said : USUAL_PAGE;
}
