import { createHash } from 'node:crypto';
import type { Knowledge } from './types';

const LENGTH = 12;
const known = new WeakMap<Knowledge, string>();

/** A short name of what the knowledge says: equal for equal content, whatever files it came from. */
export function versionOf(knowledge: Knowledge): string {
  const before = known.get(knowledge);
  if (before !== undefined) return before;
  const version = createHash('sha256').update(JSON.stringify(knowledge)).digest('hex').slice(0, LENGTH);
  known.set(knowledge, version);
  return version;
}
