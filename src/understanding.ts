import { loadKnowledge } from './knowledge/load-knowledge';
import type { Knowledge } from './knowledge/types';
import { watchKnowledge } from './knowledge/watching/watch-knowledge';
import type { Log } from './log';
import { buildIndex, createSearcher, type Searcher } from './search';
import type { Analyser } from './text/analyser';

export interface Understanding {
  knowledge: Knowledge;
  searcher: Searcher;
}

/** The knowledge with its search, reloaded when the folder changes; broken changes leave the last good one standing. */
export async function loadUnderstanding(
  directory: string,
  analyser: Analyser,
  log: Log,
): Promise<{ current: () => Understanding; close: () => void }> {
  let current = understand(await loadKnowledge(directory), analyser);
  const watcher = watchKnowledge(
    directory,
    (knowledge) => {
      current = understand(knowledge, analyser);
      log('knowledge-reloaded', { entries: knowledge.entries.length });
    },
    (error) => log('knowledge-broken', { message: error instanceof Error ? error.message : String(error) }),
  );
  return { current: () => current, close: () => watcher.close() };
}

function understand(knowledge: Knowledge, analyser: Analyser): Understanding {
  return { knowledge, searcher: createSearcher(buildIndex(knowledge, analyser), analyser) };
}
