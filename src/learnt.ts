import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { createGzip, gunzip } from 'node:zlib';
import type { Knowledge } from './knowledge/types';
import type { SpokenWord } from './language/kana-words';
import { writeWhole } from './search-files';

export const LEARNT_FILE = 'learnt.gz';

/** The knowledge as one thread has read and learnt it, in a form that all others can be given. */
export interface Learnt {
  knowledge: Knowledge;
  /** The index of the search, as `encodeIndex` writes it. */
  index: Uint8Array;
  /** What its words sound like. */
  spoken: readonly SpokenWord[];
}

/** Names what these parts lead to. */
export function nameOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}

/**
 * What was learnt before; undefined where there is none, it is damaged, or it was learnt from something else.
 * @param today `yyyy-MM-dd`. What was in order on a day is so on every later one, and on an earlier one perhaps not
 */
export async function readLearnt(file: string, name: string, today: string): Promise<Learnt | undefined> {
  try {
    const kept = deserialize(await promisify(gunzip)(await readFile(file)));
    if (kept.name !== name || kept.day > today) return undefined;
    const { knowledge, index, spoken } = kept;
    return { knowledge, index: shared(index), spoken };
  } catch {
    // Whatever is wrong with the file, it can be learnt anew.
    return undefined;
  }
}

/** Keeps what was learnt on a day. */
export async function writeLearnt(file: string, name: string, day: string, learnt: Learnt): Promise<void> {
  await writeWhole(file, [serialize({ name, day, ...learnt })], createGzip());
}

/** Copies bytes to where all threads can read them. */
export function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}
