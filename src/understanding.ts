import { menuButtons } from './bot/wording';
import { loadKnowledge } from './knowledge/load-knowledge';
import type { Knowledge } from './knowledge/types';
import type { Analyser } from './language/analyser';
import { createMessageReader, type MessageReader } from './reading/message-reader';
import { decodeIndex, encodeIndex, type Searcher } from './search';
import { rememberResults } from './search/remember-results';
import type { Suggester } from './search/suggester';
import { openIndex, searcherOver } from './search-files';
import { type Suggestion, suggesterOver } from './suggestions';

/** The knowledge and what is made of it, which belong together. */
export interface Understanding {
  knowledge: Knowledge;
  searcher: Searcher;
  /** Reads messages by the knowledge's vocabulary. */
  read: MessageReader;
  suggester: Suggester<Suggestion>;
}

/** The knowledge as one thread has read and learnt it, in a form that all others can be given. */
export interface Learnt {
  knowledge: Knowledge;
  /** The index of the search, as `encodeIndex` writes it. */
  index: Uint8Array;
}

export interface KnowledgeLocation {
  knowledgeDirectory: string;
  /** Where an index made here is kept, so that the next start is quick. */
  cacheDirectory: string;
}

/**
 * Reads and checks the knowledge, and learns from it where no kept index fits (about three seconds).
 * @param analyser is asked for only then
 * @param onShare hears how far the learning has come, 0–1
 * @throws KnowledgeError, PracticeError where the files cannot be used
 */
export async function learn(
  { knowledgeDirectory, cacheDirectory }: KnowledgeLocation,
  analyser: () => Promise<Analyser>,
  onShare: (share: number) => void,
): Promise<Learnt> {
  const knowledge = await loadKnowledge(knowledgeDirectory);
  const index = await openIndex(knowledge, { knowledgeDirectory, cacheDirectory, analyser, onShare });
  const bytes = encodeIndex(index);
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return { knowledge, index: shared };
}

/** Makes everything that answers (some tenths of a second). @throws where the index is not one that `learn` has made */
export async function understand({ knowledge, index }: Learnt, analyser: Analyser): Promise<Understanding> {
  const decoded = decodeIndex(Buffer.from(index));
  if (!decoded) throw new Error('The index of the search cannot be read');
  return {
    knowledge,
    searcher: rememberResults(await searcherOver(decoded, analyser)),
    read: createMessageReader(knowledge, analyser),
    suggester: suggesterOver(knowledge, menuButtons),
  };
}
