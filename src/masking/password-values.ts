/** From the first character of a value to behind its last. */
export interface Place {
  from: number;
  to: number;
}

/** Where a match that begins here ends. @param pattern sticky */
export function at(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match ? from + match[0].length : undefined;
}

/** Without the signs that end a sentence or a parenthesis. */
export function trimmed(text: string, { from, to }: Place): Place | undefined {
  let end = to;
  while (end > from && /[.,;:)\]}"'`]/.test(text[end - 1] ?? '')) end -= 1;
  return end > from ? { from, to: end } : undefined;
}

/** Letters beside digits or signs, or digits alone: no word of a sentence looks like this. */
export function isSecretLike(value: string): boolean {
  if (value.length < 4) return false;
  if (/^\d+$/.test(value)) return true;
  const kinds = [/[A-Za-z]/, /\d/, /[^A-Za-z\d]/].filter((kind) => kind.test(value)).length;
  return kinds > 1 && !/^[A-Za-z]+[-.'/][A-Za-z]+$/.test(value);
}
