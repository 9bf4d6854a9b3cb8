/** A part of a message as the person wrote it: what is read comes folded. */
export function asWritten(text: string, part: string): string {
  const original = text.normalize('NFKC');
  const at = original.toLowerCase().indexOf(part.toLowerCase());
  return at < 0 ? part : original.slice(at, at + part.length);
}
