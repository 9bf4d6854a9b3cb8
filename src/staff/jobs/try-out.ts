import { readFile } from 'node:fs/promises';
import { PRACTICE } from '../../knowledge/editing/practice';
import { practiceIn } from '../../knowledge/editing/practice-lines';
import type { Texts } from '../../knowledge/editing/texts';
import type { Knowledge } from '../../knowledge/types';
import type { Analyser } from '../../language/analyser';
import { buildSteps, createSearcher } from '../../search';
import { inSteps } from '../../search-files/in-steps';
import { type Learnt, understand } from '../../understanding';
import type { Effect } from '../desk';
import { effectSteps } from './effect';

export interface TryOut {
  texts: Texts;
  /** What the texts say. */
  knowledge: Knowledge;
  /** What answers now. */
  learnt: Learnt;
  heldOutFile: string;
}

/** Learns from edited texts and asks both searches every question: some seconds. */
export async function tryOut(
  { texts, knowledge, learnt, heldOutFile }: TryOut,
  analyser: Analyser,
  onShare: (share: number) => void,
): Promise<Effect> {
  const practice = practiceIn(texts);
  const index = await inSteps(buildSteps({ ...knowledge, practice }, analyser), onShare);
  const { searcher: before } = await understand(learnt, analyser);
  const after = createSearcher(index, analyser);
  return inSteps(effectSteps({ before, after, knowledge, practice, heldOut: await heldOutIn(heldOutFile) }));
}

async function heldOutIn(file: string): Promise<ReturnType<typeof practiceIn>> {
  // It does not come with every installation.
  const text = await readFile(file, 'utf8').catch(() => '');
  const texts: Texts = new Map([[PRACTICE, text]]);
  return practiceIn(texts);
}
