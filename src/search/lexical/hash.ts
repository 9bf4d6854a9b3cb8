const START = 0x811c9dc5;
const FACTOR = 0x01000193;

/**
 * 32-bit hash of a text (FNV-1a over UTF-16 units, then mixed). The index keeps terms as such numbers: a term costs
 * four bytes instead of a hundred, and two of a million terms meet by chance too seldom to change a ranking.
 */
export function hash(text: string): number {
  let state = START;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), FACTOR);
  return mix(state);
}

/** The hash of one character. */
export function hashOne(character: number): number {
  return mix(Math.imul(START ^ character, FACTOR));
}

/** The hash of two characters in a row, without making a text of them; or of two hashes. */
export function hashPair(first: number, second: number): number {
  return mix(Math.imul(Math.imul(START ^ first, FACTOR) ^ second, FACTOR));
}

function mix(state: number): number {
  const mixed = Math.imul(state ^ (state >>> 16), 0x7feb352d);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
