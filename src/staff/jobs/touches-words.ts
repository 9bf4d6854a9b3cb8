import type { FileChange } from '../../knowledge/editing/texts';
import { LEXICON_FILE } from '../../knowledge/sources';
import { VOCABULARY_FOLDER } from '../../knowledge/vocabulary-files';

/** Whether changes may make words mean something else to the sentences that prove the others. */
export const touchesWords = (changes: readonly FileChange[]): boolean =>
  changes.some(({ file }) => file === LEXICON_FILE || file.startsWith(`${VOCABULARY_FOLDER}/`));
