import { PRACTICE } from '../../knowledge/editing/practice';
import type { Texts } from '../../knowledge/editing/texts';
import { judge } from '../../knowledge/judge';
import { KnowledgeError } from '../../knowledge/knowledge-error';
import type { Judged } from '../desk';

/** Reads and checks files. Pure. @param today `yyyy-MM-dd` */
export function judgeTexts(texts: Texts, today: string): Judged {
  // In the order in which the folder is read, so that the same files say the same.
  const files = [...texts].filter(([file]) => file !== PRACTICE).sort(([a], [b]) => (a < b ? -1 : 1));
  try {
    const sources = files.map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) }));
    return { knowledge: judge(sources, [], today) };
  } catch (error) {
    if (error instanceof KnowledgeError) return { findings: error.findings };
    throw error;
  }
}
