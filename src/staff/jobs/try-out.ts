import { readFile } from 'node:fs/promises';
import { type EditCall, editsOf } from '../../knowledge/editing/edit-calls';
import { PRACTICE } from '../../knowledge/editing/practice';
import { practiceIn } from '../../knowledge/editing/practice-lines';
import { applied, type Texts } from '../../knowledge/editing/texts';
import { KnowledgeError } from '../../knowledge/knowledge-error';
import type { Analyser } from '../../language/analyser';
import type { Learnt } from '../../learnt';
import { buildSteps, createSearcher } from '../../search';
import { inSteps } from '../../search-files/in-steps';
import { understand } from '../../understanding';
import type { Effect } from '../long-tasks';
import { effectSteps } from './effect';
import { judgeTexts } from './judge';

export interface TryOut {
  texts: Texts;
  edits: readonly EditCall[];
  /** `yyyy-MM-dd` */
  today: string;
  /** What answers now. */
  learnt: Learnt;
  heldOutFile: string;
}

/**
 * Learns from edited texts and asks both searches every question: some seconds.
 * @throws KnowledgeError where what they say is not in order
 */
export async function tryOut(
  { texts, edits, today, learnt, heldOutFile }: TryOut,
  analyser: Analyser,
  onShare: (share: number) => void,
): Promise<Effect> {
  const after = applied(texts, editsOf(edits));
  const judged = judgeTexts(after, today);
  if (judged.findings) throw new KnowledgeError(judged.findings);
  const { knowledge } = judged;
  const practice = practiceIn(after);
  const index = await inSteps(buildSteps({ ...knowledge, practice }, analyser), onShare);
  const { searcher: before } = await understand(learnt, analyser);
  const heldOut = await heldOutIn(heldOutFile);
  const searchers = { before, after: createSearcher(index, analyser) };
  return inSteps(effectSteps({ ...searchers, knowledge, practice, heldOut }));
}

async function heldOutIn(file: string): Promise<ReturnType<typeof practiceIn>> {
  // It does not come with every installation.
  const text = await readFile(file, 'utf8').catch(() => '');
  const texts: Texts = new Map([[PRACTICE, text]]);
  return practiceIn(texts);
}
