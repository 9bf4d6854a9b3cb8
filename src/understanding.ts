import { canBeReached } from './knowledge/can-be-reached';
import { loadKnowledge } from './knowledge/load-knowledge';
import type { Knowledge } from './knowledge/types';
import { versionOf } from './knowledge/version-of';
import { watchKnowledge } from './knowledge/watching/watch-knowledge';
import type { Analyser } from './language/analyser';
import type { Log } from './log';
import { createMessageReader, type MessageReader } from './reading/message-reader';
import type { Searcher } from './search';
import { rememberResults } from './search/remember-results';
import { openSearch } from './search-files';

/** The knowledge and the search over it, which belong together. */
export interface Understanding {
  knowledge: Knowledge;
  searcher: Searcher;
  /** Reads messages by the knowledge's vocabulary. */
  read: MessageReader;
}

export interface UnderstandingPorts {
  knowledgeDirectory: string;
  /** Where an index made here is kept, so that the next start is quick. */
  cacheDirectory: string;
  analyser: Promise<Analyser>;
  log: Log;
}

export interface LiveUnderstanding {
  /** As it is now: changed files are taken over while the service runs; broken ones leave the last good state. */
  current: () => Understanding;
  close: () => Promise<void>;
}

/** @throws KnowledgeError where the knowledge is broken at the start. */
export async function openUnderstanding(ports: UnderstandingPorts): Promise<LiveUnderstanding> {
  const { knowledgeDirectory, log } = ports;
  let current: Understanding | undefined;
  const take = async (knowledge: Knowledge): Promise<void> => {
    current = await understand(knowledge, ports);
  };
  // Watching starts first, so that no change falls between it and the first load.
  const watcher = watchKnowledge(
    knowledgeDirectory,
    async (knowledge) => {
      await take(knowledge);
      log('knowledge-reloaded', { entries: knowledge.entries.length, version: versionOf(knowledge) });
    },
    (error) => log('knowledge-broken', { message: error instanceof Error ? error.message : String(error) }),
  );
  try {
    const first = await understand(await loadKnowledge(knowledgeDirectory), ports);
    current ??= first;
    if (!canBeReached(first.knowledge.contact))
      log('contact-missing', { message: 'knowledge/contact.yaml names nobody who can be reached' });
    return { current: () => current ?? first, close: () => watcher.close() };
  } catch (error) {
    await watcher.close();
    throw error;
  }
}

async function understand(
  knowledge: Knowledge,
  { knowledgeDirectory, cacheDirectory, analyser }: UnderstandingPorts,
): Promise<Understanding> {
  const location = { knowledgeDirectory, cacheDirectory, analyser: await analyser };
  return {
    knowledge,
    searcher: rememberResults(await openSearch(knowledge, location)),
    read: createMessageReader(knowledge, location.analyser),
  };
}
