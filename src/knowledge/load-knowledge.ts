import { judge } from './judge';
import { readSourceFiles } from './reading/read-source-files';
import { dayInJapan } from './today';
import type { Knowledge } from './types';

export interface LoadOptions {
  /** Day that dates are judged by, `yyyy-MM-dd`. Today in Japan where it is left out. */
  today?: string;
}

/**
 * Reads and checks the knowledge folder.
 * @param directory holds `entries/`, `topics.yaml`, `lexicon.yaml`, `rules.yaml` and `contact.yaml`
 * @throws KnowledgeError with every finding when anything is wrong
 */
export async function loadKnowledge(directory: string, options: LoadOptions = {}): Promise<Knowledge> {
  const { files, findings } = await readSourceFiles(directory);
  const today = options.today ?? dayInJapan(Date.now());
  return judge(files, findings, today);
}
