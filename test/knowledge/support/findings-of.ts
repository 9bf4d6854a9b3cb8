import type { Finding } from '../../../src/knowledge/finding';
import { KnowledgeError } from '../../../src/knowledge/knowledge-error';

/** What an action complains about; an action that succeeds is a failed test. */
export async function findingsOf(action: () => unknown): Promise<readonly Finding[]> {
  try {
    await action();
  } catch (error) {
    if (error instanceof KnowledgeError) return error.findings;
    throw error;
  }
  throw new Error('nothing was complained about');
}
