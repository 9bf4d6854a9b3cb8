import { practiceIn } from '../knowledge/editing/practice-lines';
import type { Taught } from '../knowledge/editing/standing';
import { KnowledgeError } from '../knowledge/knowledge-error';
import type { Desk } from './desk';

/**
 * What the files teach at this moment, which may be more than has been learnt yet.
 * @throws KnowledgeError where they are not in order
 */
export async function taughtNow({ editor, work }: Desk): Promise<Taught> {
  const texts = await editor.texts();
  const judged = await work.judge(texts);
  if (judged.findings) throw new KnowledgeError(judged.findings);
  const { entries, topics } = judged.knowledge;
  return { entries, topics, practice: practiceIn(texts) };
}
