import type { Searcher, SearchResult } from '../search/types';
import type { Finding } from './finding';
import { entryFile } from './sources';
import type { Entry, Knowledge } from './types';

/** Asks the search every `mustFind` question; what does not answer with its own entry is a finding. */
export function checkFindability(knowledge: Knowledge, searcher: Searcher): Finding[] {
  return knowledge.entries.flatMap((entry) =>
    entry.mustFind.flatMap((question) => {
      const result = searcher.search(question);
      return result.outcome === 'answer' && result.entryId === entry.id
        ? []
        : [missed(entry, question, result)];
    }),
  );
}

function missed(entry: Entry, question: string, result: SearchResult): Finding {
  const itself = result.outcome === 'suggest' && result.entryId === entry.id;
  return {
    file: entryFile(entry.id),
    entry: entry.id,
    problem: itself
      ? `「${question}」で、この項目を答えにせず、候補に出すだけになりました(確からしさ${result.confidence.toFixed(2)})。`
      : `「${question}」で、この項目ではなく${found(result)}。`,
    repair: '似た言い方を alternatives に足すか、知らない言葉を lexicon.yaml に足してください。',
  };
}

function found({ outcome, entryId, topicId, confidence }: SearchResult): string {
  const sure = `確からしさ${confidence.toFixed(2)}`;
  if (outcome === 'answer') return `「${entryId}」が答えになりました(${sure})`;
  if (outcome === 'suggest') return `「${entryId}」などを候補に出すだけになりました(${sure})`;
  return topicId === null
    ? `見つからずに終わりました(${sure})`
    : `話題「${topicId}」として扱われました(${sure})`;
}
