import { editsOf } from '../editing/edit-calls';
import { readTexts, writeChanges } from '../editing/knowledge-files';
import { practiceIn } from '../editing/practice-lines';
import { standingKey } from '../editing/standing';
import { takeOver } from '../editing/teach';
import { applied, changesBetween } from '../editing/texts';
import { loadKnowledge } from '../load-knowledge';
import { opposing } from '../notices';
import { FAILED, OK, type Terminal } from './terminal';

/**
 * Moves the questions that teach the opposite of an entry to it: examples of topics become ways to ask, practice questions get it for
 * their answer.
 * @throws KnowledgeError where the files are not in order
 */
export async function take(terminal: Terminal, id: string): Promise<number> {
  const { directory, today, print, complain } = terminal;
  const knowledge = await loadKnowledge(directory, { today });
  const texts = await readTexts(directory);
  const entry = knowledge.entries.find((one) => one.id === id);
  if (!entry) {
    complain(`項目「${id}」はありません。`);
    return FAILED;
  }
  const overlaps = opposing(entry, knowledge, practiceIn(texts));
  const keys = overlaps.map(({ standing }) => standingKey(standing));
  const after = applied(texts, editsOf(takeOver(keys, id)));
  await writeChanges(directory, changesBetween(texts, after));
  print(`${overlaps.length}件を項目「${id}」に移しました。`);
  for (const { standing } of overlaps)
    print(`  ${standing.kind === 'practice' ? '練習問題' : '話題の例'}  ${standing.text}`);
  print('続けて npm run knowledge -- check で確かめてください。違うものは、元のファイルに戻してください。');
  return OK;
}
