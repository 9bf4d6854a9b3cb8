import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { KnowledgeError } from '../knowledge-error';
import { readSourceFiles } from '../reading/read-source-files';
import { CASE_EXAMPLES } from './case-examples';
import { PRACTICE } from './practice';
import type { FileChange, Texts } from './texts';

/** What may be written: everything else in the folder is nobody's to edit. */
const EDITABLE =
  /^(?:(?:entries|vocabulary)\/[a-z0-9-]+\.ya?ml|(?:topics|lexicon|rules|leads|contact)\.yaml|(?:practice|cases)\.jsonl)$/;

/**
 * Reads the knowledge folder as texts.
 * @throws KnowledgeError where a file cannot be read
 */
export async function readTexts(directory: string): Promise<Texts> {
  const { files, findings } = await readSourceFiles(directory);
  if (findings.length > 0) throw new KnowledgeError(findings);
  const texts = new Map(files.map(({ file, bytes }) => [file, Buffer.from(bytes).toString('utf8')]));
  for (const file of [PRACTICE, CASE_EXAMPLES]) {
    const text = await readFile(join(directory, file), 'utf8').catch(absent);
    if (text !== undefined) texts.set(file, text);
  }
  return texts;
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

/**
 * Writes changes, all of them or none, as long as the process lives.
 * @throws the system's error, with every file as it was
 */
export async function writeChanges(directory: string, changes: readonly FileChange[]): Promise<void> {
  const wrong = changes.find(({ file }) => !EDITABLE.test(file));
  if (wrong) throw new Error(`${wrong.file} is no file of the knowledge`);
  try {
    for (const { file, after } of changes) await put(join(directory, file), after);
  } catch (error) {
    for (const { file, before } of changes) await put(join(directory, file), before).catch(() => undefined);
    throw error;
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
