import type { Contact, Entry, Knowledge, Rules, Topic } from './types';

export const ENTRIES_FOLDER = 'entries';
export const TOPICS_FILE = 'topics.yaml';
export const LEXICON_FILE = 'lexicon.yaml';
export const RULES_FILE = 'rules.yaml';
export const LEADS_FILE = 'leads.yaml';
export const CONTACT_FILE = 'contact.yaml';

/** Where an entry is kept, seen from the knowledge folder. */
export function entryFile(id: string): string {
  return `${ENTRIES_FOLDER}/${id}.yaml`;
}

/** The id that an entry file's name promises. */
export function idOfFile(file: string): string {
  return file.slice(ENTRIES_FOLDER.length + 1).replace(/\.ya?ml$/i, '');
}

/** A file as it was read; a slash parts its folders on every system. */
export interface SourceFile {
  file: string;
  bytes: Uint8Array;
}

/** Knowledge whose shape is right, with the file of each entry. A part that could not be read is left out. */
export interface KnowledgeSources {
  entries: readonly { file: string; entry: Entry }[];
  /** Ids that the names of unreadable entry files promise, so that nobody is told to look for what is only broken. */
  brokenIds?: readonly string[];
  topics?: readonly Topic[];
  lexicon?: Knowledge['lexicon'];
  vocabulary?: Knowledge['vocabulary'];
  leads?: Knowledge['leads'];
  rules?: Rules;
  contact?: Contact;
}
