import { join } from 'node:path';
import type { Analyser } from '../language/analyser';
import {
  buildSteps,
  canBeTaught,
  createSearcher,
  type Searcher,
  type SearchIndex,
  type SearchSource,
  searchDefaults,
} from '../search';
import { fingerprintSteps } from './fingerprint';
import { inSteps } from './in-steps';
import { readIndexFile, writeIndexFile } from './index-file';
import { readLessons } from './lessons';
import { loadRelatedWords } from './related-words';
import { openWordFile } from './word-cache';

export const INDEX_FILE = 'search-index.gz';
const WORD_FILE = 'search-words.jsonl';

export interface SearchLocation {
  /** Folder with `practice.jsonl`, `cases.jsonl` and the index that came with the knowledge; both may be missing. */
  knowledgeDirectory: string;
  /** Folder where an index made here is kept; unset: nowhere. */
  cacheDirectory?: string;
  analyser: Analyser;
}

/**
 * Makes the search over this knowledge. Where an index fits, it takes some milliseconds; else the index is made
 * (about two seconds, in small steps between which the process can serve others) and kept in the cache folder.
 * @throws PracticeError where a file that teaches it cannot be used
 */
export async function openSearch(
  knowledge: Omit<SearchSource, 'practice' | 'cases'>,
  { analyser, ...location }: SearchLocation,
): Promise<Searcher> {
  const source = { ...knowledge, ...(await readLessons(location.knowledgeDirectory)) };
  return searcherOver(await openIndex(source, { ...location, analyser: async () => analyser }), analyser);
}

/** Makes the search over an index. Of a list, it reads the related words that come with the code, once for the whole thread. */
export async function searcherOver(index: SearchIndex, analyser: Analyser): Promise<Searcher> {
  const related = index.taught === null ? await loadRelatedWords() : undefined;
  return createSearcher(index, analyser, searchDefaults, related);
}

export interface IndexLocation extends Omit<SearchLocation, 'analyser'> {
  /** Asked for only where no index fits. */
  analyser: () => Promise<Analyser>;
  /** Hears how far the making of a new index has come, 0–1. */
  onShare?: (share: number) => void;
}

/** The index over this knowledge: one that fits, or a new one. */
export async function openIndex(
  source: SearchSource,
  { knowledgeDirectory, cacheDirectory, analyser, onShare }: IndexLocation,
): Promise<SearchIndex> {
  const name = await inSteps(fingerprintSteps(source, searchDefaults));
  const directories =
    cacheDirectory === undefined ? [knowledgeDirectory] : [knowledgeDirectory, cacheDirectory];
  for (const directory of directories) {
    const kept = await readIndexFile(join(directory, INDEX_FILE), name);
    if (kept !== undefined) return kept;
  }
  const keepsWords = cacheDirectory !== undefined && !canBeTaught(source);
  const words = keepsWords
    ? await openWordFile(join(cacheDirectory, WORD_FILE), source.lexicon.terms)
    : undefined;
  const steps = buildSteps(source, await analyser(), words === undefined ? {} : { words });
  const index = await inSteps(steps, onShare);
  if (cacheDirectory !== undefined) {
    // A full or read-only disk must not keep the service from answering; it only makes the next start slower.
    await writeIndexFile(join(cacheDirectory, INDEX_FILE), name, index).catch(() => undefined);
    await words?.save().catch(() => undefined);
  }
  return index;
}
