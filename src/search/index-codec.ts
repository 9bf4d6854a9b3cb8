import { deserialize, serialize } from 'node:v8';
import type { SearchIndex } from './build-index';
import { type Vocabulary, vocabularyOf } from './taught/vocabulary';

/** Grows with every change of the layout, so that an index kept by another version is never read. */
const LAYOUT = 4;

/** Writes an index as bytes: V8's own serialisation, which keeps maps and typed arrays as they are. */
export const encodeIndex = ({ taught, wider, ...index }: SearchIndex): Buffer =>
  serialize({ layout: LAYOUT, index: { ...index, taught: packed(taught), wider: packed(wider) } });

interface Worded {
  vocabulary: Vocabulary;
}

/** Without what follows from the rest of its vocabulary. */
function packed<T extends Worded>(part: T | null) {
  if (part === null) return null;
  const { names, counts, examples } = part.vocabulary;
  return { ...part, vocabulary: { names, counts, examples } };
}

function unpacked<T extends Worded>(part: T | null): T | null {
  if (part === null) return null;
  const { names, counts, examples } = part.vocabulary;
  return { ...part, vocabulary: vocabularyOf(names, counts, examples) };
}

/**
 * Reads what `encodeIndex` wrote; undefined where it is damaged or from another version. The weights, which are the most of it, stay
 * where they are, so that threads that share the bytes share them.
 */
export function decodeIndex({ buffer, byteOffset, byteLength }: Uint8Array): SearchIndex | undefined {
  try {
    const { layout, index } = deserialize(Buffer.from(buffer, byteOffset, byteLength));
    if (layout !== LAYOUT) return undefined;
    return { ...index, taught: unpacked(index.taught), wider: unpacked(index.wider) };
  } catch {
    return undefined;
  }
}
