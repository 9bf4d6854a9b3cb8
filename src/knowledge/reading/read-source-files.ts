import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../finding';
import {
  CONTACT_FILE,
  ENTRIES_FOLDER,
  LEADS_FILE,
  LEXICON_FILE,
  RULES_FILE,
  type SourceFile,
  TOPICS_FILE,
} from '../sources';
import { systemErrorCode } from '../system-error';
import { VOCABULARY_FILES, VOCABULARY_FOLDER } from '../vocabulary-files';

/** Files read at a time: a large folder must not use up the process's file handles. */
const AT_A_TIME = 64;

/** Reads every file of the knowledge folder. A file that cannot be read becomes a finding. */
export async function readSourceFiles(
  directory: string,
): Promise<{ files: SourceFile[]; findings: Finding[] }> {
  const findings: Finding[] = [];
  const names = [
    TOPICS_FILE,
    LEXICON_FILE,
    LEADS_FILE,
    RULES_FILE,
    CONTACT_FILE,
    ...(await namesIn(directory, ENTRIES_FOLDER, findings)),
    ...new Set([...VOCABULARY_FILES, ...(await namesIn(directory, VOCABULARY_FOLDER, findings))]),
  ];
  const files: SourceFile[] = [];
  for (let start = 0; start < names.length; start += AT_A_TIME) {
    const group = names.slice(start, start + AT_A_TIME);
    for (const read of await Promise.all(group.map((file) => readOne(directory, file)))) {
      if ('bytes' in read) files.push(read);
      else findings.push(read);
    }
  }
  return { files, findings };
}

async function namesIn(directory: string, folder: string, findings: Finding[]): Promise<string[]> {
  try {
    const names = await readdir(join(directory, folder));
    // Editors leave hidden and backup files beside the real ones.
    return names
      .filter((name) => /^[^.].*\.ya?ml$/i.test(name))
      .sort()
      .map((name) => `${folder}/${name}`);
  } catch (error) {
    findings.push(unreadable(`${folder}/`, error));
    return [];
  }
}

async function readOne(directory: string, file: string): Promise<SourceFile | Finding> {
  try {
    return { file, bytes: await readFile(join(directory, file)) };
  } catch (error) {
    return unreadable(file, error);
  }
}

function unreadable(file: string, error: unknown): Finding {
  const code = systemErrorCode(error);
  const missing = code === 'ENOENT';
  return {
    file,
    entry: '',
    problem: missing ? '見つかりません。' : `読み込めません(${code ?? String(error)})。`,
    repair: missing
      ? 'ファイルの名前と場所を確かめ、控えから元に戻してください。'
      : '読み取りの権限と、ほかのアプリで開いていないかを確かめてください。',
  };
}
