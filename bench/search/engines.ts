import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { buildIndex, createSearcher, type SearchEntry } from '../../src/search';
import { wordsOf } from '../../src/search/lexical/tokens';
import type { Analyser } from '../../src/text/analyser';
import { createReader } from '../../src/text/reader';
import type { Document } from './corpus';

/** Finds ids for a query, best first, at least ten where there are so many. */
export type Find = (query: string) => string[];

export interface Engine {
  name: string;
  build(documents: readonly Document[], analyser: Analyser): Find;
  /** Documents beyond which a query takes seconds. */
  most: number;
}

const NOTHING = { topics: [], lexicon: { terms: [], synonyms: [] } };

export const engines: readonly Engine[] = [
  {
    name: 'ours',
    most: Number.POSITIVE_INFINITY,
    build: (documents, analyser) => {
      const entries = documents.map(
        ({ id, text }): SearchEntry => ({ id, question: '', answer: text, alternatives: [] }),
      );
      const searcher = createSearcher(buildIndex({ ...NOTHING, entries }, analyser), analyser);
      return (query) => searcher.search(query).candidates.map(({ entryId }) => entryId);
    },
  },
  {
    name: 'MiniSearch, kuromoji',
    most: Number.POSITIVE_INFINITY,
    build: (documents, analyser) => {
      const engine = new MiniSearch<Document>({ fields: ['text'], tokenize: tokeniser(analyser) });
      engine.addAll(documents);
      return (query) =>
        engine
          .search(query)
          .map(({ id }) => String(id))
          .slice(0, 10);
    },
  },
  {
    name: 'Fuse.js, defaults',
    most: 1000,
    build: (documents) => {
      const engine = new Fuse(documents, { keys: ['text'] });
      return (query) => engine.search(query, { limit: 10 }).map(({ item }) => item.id);
    },
  },
  {
    name: 'Fuse.js, token search, kuromoji',
    most: 1000,
    build: (documents, analyser) => {
      const engine = new Fuse(documents, {
        keys: ['text'],
        useTokenSearch: true,
        tokenize: tokeniser(analyser),
      });
      return (query) => engine.search(query, { limit: 10 }).map(({ item }) => item.id);
    },
  },
];

/** The same words for every library: dictionary forms of content words. */
function tokeniser(analyser: Analyser): (text: string) => string[] {
  const reader = createReader(analyser, []);
  return (text) => wordsOf(reader.read(text)).words;
}
