import type { Searcher, SearchResult } from './types';

/** Longer texts are seldom said twice. */
const LONGEST = 100;
const MOST = 500;

/** The same search, which need not look again for what was asked lately: many ask in the words of a button or a title. */
export function rememberResults(searcher: Searcher): Searcher {
  const found = new Map<string, SearchResult>();
  return {
    casesOf: (entryId, given) => searcher.casesOf(entryId, given),
    search(given) {
      const text = typeof given === 'string' ? given : given.normalised;
      if (text.length > LONGEST) return searcher.search(given);
      const result = found.get(text) ?? searcher.search(given);
      // What was asked last stands last; the first goes when there is no more room.
      found.delete(text);
      found.set(text, result);
      if (found.size > MOST) forgetFirst(found);
      return result;
    },
  };
}

function forgetFirst(found: Map<string, SearchResult>): void {
  for (const text of found.keys()) {
    found.delete(text);
    return;
  }
}
