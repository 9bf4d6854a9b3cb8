import { deserialize, serialize } from 'node:v8';
import type { SearchIndex } from './build-index';
import { vocabularyOf } from './taught/vocabulary';

/** Grows with every change of the layout, so that an index kept by another version is never read. */
const LAYOUT = 2;

/** Writes an index as bytes: V8's own serialisation, which keeps maps and typed arrays as they are. */
export function encodeIndex({ taught, ...index }: SearchIndex): Buffer {
  if (taught === null) return serialize({ layout: LAYOUT, index: { ...index, taught } });
  const { names, counts, examples } = taught.vocabulary;
  return serialize({
    layout: LAYOUT,
    index: { ...index, taught: { ...taught, vocabulary: { names, counts, examples } } },
  });
}

/** Reads what `encodeIndex` wrote; undefined where it is damaged or from another version. */
export function decodeIndex(bytes: Buffer): SearchIndex | undefined {
  try {
    const { layout, index } = deserialize(bytes);
    if (layout !== LAYOUT) return undefined;
    const { taught } = index;
    if (taught === null) return index;
    const { names, counts, examples } = taught.vocabulary;
    return { ...index, taught: { ...taught, vocabulary: vocabularyOf(names, counts, examples) } };
  } catch {
    return undefined;
  }
}
