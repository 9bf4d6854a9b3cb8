import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { KnowledgeError } from '../knowledge-error';
import { readSourceFiles } from '../reading/read-source-files';
import { PRACTICE } from './practice';
import type { FileChange, Texts } from './texts';

/** What may be written: everything else in the folder is nobody's to edit. */
const EDITABLE =
  /^(?:(?:entries|vocabulary)\/[a-z0-9-]+\.ya?ml|(?:topics|lexicon|rules|leads|contact)\.yaml|practice\.jsonl)$/;

/**
 * Reads the knowledge folder as texts.
 * @throws KnowledgeError where a file cannot be read
 */
export async function readTexts(directory: string): Promise<Texts> {
  const { files, findings } = await readSourceFiles(directory);
  if (findings.length > 0) throw new KnowledgeError(findings);
  const texts = new Map(files.map(({ file, bytes }) => [file, Buffer.from(bytes).toString('utf8')]));
  const practice = await readFile(join(directory, PRACTICE), 'utf8').catch(absent);
  return practice === undefined ? texts : texts.set(PRACTICE, practice);
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

/** Says what is being written; whoever finds it at the start has a save to finish. */
const JOURNAL = '.saving.json';

const journal = z.array(
  z.object({ file: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
);

/**
 * Writes changes, all of them or none: what a process that dies in between leaves half done, `finishSave` completes.
 * @throws the system's error, with every file as it was
 */
export async function writeChanges(directory: string, changes: readonly FileChange[]): Promise<void> {
  const wrong = changes.find(({ file }) => !EDITABLE.test(file));
  if (wrong) throw new Error(`${wrong.file} is no file of the knowledge`);
  const notes = join(directory, JOURNAL);
  await put(notes, JSON.stringify(changes));
  try {
    for (const { file, after } of changes) await put(join(directory, file), after);
  } catch (error) {
    for (const { file, before } of changes) await put(join(directory, file), before).catch(() => undefined);
    await rm(notes, { force: true });
    throw error;
  }
  await rm(notes, { force: true });
}

/** Completes a save that a killed process has begun. @returns whether there was one */
export async function finishSave(directory: string): Promise<boolean> {
  const notes = await readFile(join(directory, JOURNAL), 'utf8').catch(absent);
  if (notes === undefined) return false;
  const changes = journal.safeParse(parsed(notes));
  // Notes that were not written in full stand before any change.
  if (changes.success) await writeChanges(directory, changes.data);
  else await rm(join(directory, JOURNAL), { force: true });
  return changes.success;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Writes a file beside its place and moves it there, so that nobody ever reads half of it; null takes it away. */
async function put(target: string, text: string | null): Promise<void> {
  if (text === null) {
    await rm(target, { force: true });
    return;
  }
  const draft = join(dirname(target), `.${basename(target)}.draft`);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(draft, text);
  await rename(draft, target);
}
