/** Whether a word has the letters of another but for two at most, in whatever order: what a typing mistake leaves. */
export function isNearly(word: string, known: string): boolean {
  let missing = known;
  for (const letter of word) missing = missing.replace(letter, '');
  return word.length - known.length + 2 * missing.length <= 2;
}
