import { join } from 'node:path';
import { loadKnowledge } from '../../../src/knowledge/load-knowledge';
import { loadAnalyser } from '../../../src/language/kuromoji';
import { createMessageReader, type MessageReader } from '../../../src/reading/message-reader';

export const PRODUCT_KNOWLEDGE = join(__dirname, '..', '..', '..', 'knowledge');

/** The reader of the product's own vocabulary. */
export async function loadReader(): Promise<MessageReader> {
  const [knowledge, analyser] = await Promise.all([loadKnowledge(PRODUCT_KNOWLEDGE), loadAnalyser()]);
  return createMessageReader(knowledge, analyser);
}
