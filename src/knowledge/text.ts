/** One text that people see or that finds an entry, with the place it stands in. */
export interface PlacedText {
  file: string;
  entry: string;
  /** The field's name in the file. */
  field: string;
  text: string;
}

/** Two wordings are the same when only width, case, spaces or punctuation part them. */
export function sameWordingKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');
}

/** Enough of a text to recognise it in a message. */
export function excerpt(text: string, length = 40): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length)}…`;
}
