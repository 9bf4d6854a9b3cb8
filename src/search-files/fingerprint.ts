import { createHash } from 'node:crypto';
import { INDEX_VERSION, type SearchParameters, type SearchSource } from '../search';

/** Names the index that this knowledge and these parameters lead to; equal names mean equal indexes. */
export function fingerprint(
  { entries, topics, lexicon, practice = [] }: SearchSource,
  parameters: SearchParameters,
): string {
  const parts = {
    version: INDEX_VERSION,
    // The decision comes after the index and does not shape it.
    parameters: { ...parameters, decision: undefined },
    entries: entries.map(({ id, question, alternatives }) => [id, question, alternatives]),
    topics: topics.map(({ id, examples }) => [id, examples]),
    lexicon,
    practice: practice.map(({ question, expected }) => [question, expected]),
  };
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
