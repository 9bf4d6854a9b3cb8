import { join } from 'node:path';
import { DateTime } from 'luxon';
import { loadKnowledge } from '../../../src/knowledge/load-knowledge';
import { loadAnalyser } from '../../../src/language/kuromoji';
import { createMessageReader, type MessageReader } from '../../../src/reading/message-reader';

export const PRODUCT_KNOWLEDGE = join(__dirname, '..', '..', '..', 'knowledge');

export const TODAY = {
  now: DateTime.fromISO('2026-02-20T10:00:00', { zone: 'Asia/Tokyo' }),
  targetZone: 'Asia/Tokyo',
};

/** The reader of the product's own vocabulary. */
export async function loadReader(): Promise<MessageReader> {
  const [knowledge, analyser] = await Promise.all([loadKnowledge(PRODUCT_KNOWLEDGE), loadAnalyser()]);
  return createMessageReader(knowledge, analyser);
}
