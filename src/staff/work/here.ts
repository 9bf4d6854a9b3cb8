import { readFile } from 'node:fs/promises';
import { PRACTICE } from '../../knowledge/editing/practice';
import { practiceIn } from '../../knowledge/editing/practice-lines';
import type { Texts } from '../../knowledge/editing/texts';
import { KnowledgeError } from '../../knowledge/knowledge-error';
import { dayInJapan } from '../../knowledge/today';
import type { Knowledge } from '../../knowledge/types';
import type { Analyser } from '../../language/analyser';
import type { MessageReader } from '../../reading/message-reader';
import { buildSteps, createSearcher, type Searcher } from '../../search';
import { inSteps } from '../../search-files/in-steps';
import type { Work } from '../desk';
import { effectSteps } from './effect';
import { explain } from './explain';
import { judgeTexts } from './judge';

export interface WorkPorts {
  understanding: () => { knowledge: Knowledge; searcher: Searcher; read: MessageReader };
  analyser: Promise<Analyser>;
  /** File with the questions that nothing was tuned on; it may be missing. */
  heldOutFile: string;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Does the work in this thread, the long parts in small steps. */
export function workHere({ understanding, analyser, heldOutFile, now }: WorkPorts): Work {
  return {
    find: async (question) => understanding().searcher.search(question),
    explain: async (question) => explain(question, understanding(), now()),
    judge: async (texts) => judgeTexts(texts, dayInJapan(now())),
    effect: async (texts) => {
      const judged = judgeTexts(texts, dayInJapan(now()));
      if (judged.findings) throw new KnowledgeError(judged.findings);
      const practice = practiceIn(texts);
      const words = await analyser;
      const index = await inSteps(buildSteps({ ...judged.knowledge, practice }, words));
      return inSteps(
        effectSteps({
          before: understanding().searcher,
          after: createSearcher(index, words),
          knowledge: judged.knowledge,
          practice,
          heldOut: await heldOutIn(heldOutFile),
        }),
      );
    },
  };
}

async function heldOutIn(file: string): Promise<ReturnType<typeof practiceIn>> {
  // It does not come with every installation.
  const text = await readFile(file, 'utf8').catch(() => '');
  const texts: Texts = new Map([[PRACTICE, text]]);
  return practiceIn(texts);
}
