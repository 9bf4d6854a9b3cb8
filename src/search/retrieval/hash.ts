/**
 * 32-bit hash of a text (FNV-1a over UTF-16 units, then mixed). The index keeps terms as such numbers: a term costs
 * four bytes instead of a hundred, and two of a million terms meet by chance too seldom to change a ranking.
 */
export function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x7feb352d);
  return (state ^ (state >>> 15)) >>> 0;
}
