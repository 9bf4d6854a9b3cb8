/** The files of the knowledge folder as texts, by their path inside it. */
export type Texts = ReadonlyMap<string, string>;

/** One edit: from files to files, without touching those it was given. */
export type Edit = (texts: Texts) => Texts;

/** A file that an edit changes; null where it is not there. */
export interface FileChange {
  file: string;
  before: string | null;
  after: string | null;
}

/** The edits one after another. */
export const applied = (texts: Texts, edits: readonly Edit[]): Texts =>
  edits.reduce((edited, edit) => edit(edited), texts);

/** Puts a text in the place of a file, or takes the file out. */
export function withFile(texts: Texts, file: string, text: string | null): Texts {
  const edited = new Map(texts);
  if (text === null) edited.delete(file);
  else edited.set(file, text);
  return edited;
}

/** What parts two states of the files, in the order of their names. */
export function changesBetween(before: Texts, after: Texts): FileChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((file) => before.get(file) !== after.get(file))
    .sort()
    .map((file) => ({ file, before: before.get(file) ?? null, after: after.get(file) ?? null }));
}
