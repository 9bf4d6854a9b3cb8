import { createHash } from 'node:crypto';
import { canBeTaught, INDEX_VERSION, type SearchParameters, type SearchSource } from '../search';

/** Names the index that this knowledge and these parameters lead to; equal names mean equal indexes. */
export function fingerprint(source: SearchSource, parameters: SearchParameters): string {
  const { entries, topics, lexicon, practice = [] } = source;
  // A classifier learns from questions only; without one, entries are found by their answers, too.
  const taught = canBeTaught(source);
  const parts = {
    version: INDEX_VERSION,
    // The decision comes after the index and does not shape it.
    parameters: { ...parameters, decision: undefined },
    entries: entries.map(({ id, question, alternatives, answer }) => [
      id,
      question,
      alternatives,
      taught ? null : answer,
    ]),
    topics: topics.map(({ id, examples }) => [id, examples]),
    lexicon,
    practice: practice.map(({ question, expected }) => [question, expected]),
  };
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
