import { KnowledgeError } from '../../knowledge/knowledge-error';
import { dayInJapan } from '../../knowledge/today';
import type { Workers } from '../../workers';
import type { Work } from '../desk';
import { judgeTexts } from './judge';

export interface WorkPorts {
  workers: Pick<Workers, 'run' | 'runLong' | 'learnt'>;
  /** File with the questions that nothing was tuned on; it may be missing. */
  heldOutFile: string;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Has the work done in worker threads. */
export function workBeside({ workers, heldOutFile, now }: WorkPorts): Work {
  return {
    find: (question) => workers.run('find', question),
    explain: (question) => workers.run('explain', { question, now: now() }),
    judge: async (texts) => judgeTexts(texts, dayInJapan(now())),
    effect: async (texts) => {
      const judged = judgeTexts(texts, dayInJapan(now()));
      if (judged.findings) throw new KnowledgeError(judged.findings);
      const input = { texts, knowledge: judged.knowledge, learnt: workers.learnt(), heldOutFile };
      return workers.runLong('effect', input, () => undefined);
    },
  };
}
