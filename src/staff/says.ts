import type { Knowledge } from '../knowledge/types';
import type { SearchResult } from '../search/types';

/** What the search does about a question, in a few Japanese words. */
export function says({ outcome, entryId, topicId, candidates }: SearchResult, knowledge: Knowledge): string {
  const name = (id: string | null) => {
    const entry = knowledge.entries.find((one) => one.id === id);
    return `「${entry?.short ?? entry?.question ?? id ?? ''}」`;
  };
  if (outcome === 'answer') return `${name(entryId)}と答えます`;
  if (outcome === 'suggest')
    return `${candidates
      .slice(0, 2)
      .map((candidate) => name(candidate.entryId))
      .join('')}などを候補に出します`;
  const topic = knowledge.topics.find(({ id }) => id === topicId);
  return topic ? `「${topic.label}」は答えない話題だと伝えます` : '答えがないと伝えます';
}
