import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ENTRIES_FOLDER } from '../sources';
import { VOCABULARY_FOLDER } from '../vocabulary-files';

/** Files looked at a time, so that a large folder does not use up the process's file handles. */
const AT_A_TIME = 64;

/** A text that changes whenever a file of the knowledge folder is added, removed, renamed or rewritten. */
export async function fingerprint(directory: string): Promise<string> {
  const names = [
    ...(await list(directory)),
    ...(
      await Promise.all([ENTRIES_FOLDER, VOCABULARY_FOLDER].map((folder) => listWithin(directory, folder)))
    ).flat(),
  ].filter((name) => /\.(?:ya?ml|jsonl)$/i.test(name));
  const marks: string[] = [];
  for (let start = 0; start < names.length; start += AT_A_TIME) {
    const group = names.slice(start, start + AT_A_TIME);
    marks.push(...(await Promise.all(group.map((name) => mark(directory, name)))));
  }
  return marks.join('\n');
}

const listWithin = async (directory: string, folder: string): Promise<string[]> =>
  (await list(join(directory, folder))).map((name) => join(folder, name));

async function list(directory: string): Promise<string[]> {
  try {
    return (await readdir(directory)).sort();
  } catch {
    // A folder that is gone for the moment counts as empty; loading it says what is wrong.
    return [];
  }
}

async function mark(directory: string, name: string): Promise<string> {
  try {
    const { mtimeMs, size, ino } = await stat(join(directory, name));
    return `${name} ${mtimeMs} ${size} ${ino}`;
  } catch {
    return `${name} gone`;
  }
}
