import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Analyser } from '../../src/language/analyser';
import { createReader } from '../../src/language/reader';
import { createListSearch, type RelatedWords, type SearchEntry, type Searcher } from '../../src/search';
import { wordsOf } from '../../src/search/lexical/words';
import type { Document } from './corpus';

/** Finds ids for a query, best first, at least ten where there are so many. */
export type Find = (query: string) => string[];

export interface Tools {
  analyser: Analyser;
  related: RelatedWords;
}

export interface Engine {
  name: string;
  build(documents: readonly Document[], tools: Tools): Find;
  /** Queries × documents that it is given at most; beyond, fewer queries are measured, because each takes seconds. */
  most: number;
}

const SLOW = 400_000;

/** Our search as the service runs it. */
export const OURS = 'ours';

export const engines: readonly Engine[] = [
  {
    name: OURS,
    most: Number.POSITIVE_INFINITY,
    build: (documents, { analyser, related }) =>
      findBy(createListSearch(documents.map(toEntry), analyser, undefined, { related })),
  },
  {
    name: 'MiniSearch, kuromoji',
    most: Number.POSITIVE_INFINITY,
    build: (documents, { analyser }) => {
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
    most: SLOW,
    build: (documents) => {
      const engine = new Fuse(documents, { keys: ['text'] });
      return (query) => engine.search(query, { limit: 10 }).map(({ item }) => item.id);
    },
  },
  {
    name: 'Fuse.js, token search, kuromoji',
    most: SLOW,
    build: (documents, { analyser }) => {
      const engine = new Fuse(documents, {
        keys: ['text'],
        useTokenSearch: true,
        tokenize: tokeniser(analyser),
      });
      return (query) => engine.search(query, { limit: 10 }).map(({ item }) => item.id);
    },
  },
];

export function findBy(searcher: Searcher): Find {
  return (query) => searcher.search(query).candidates.map(({ entryId }) => entryId);
}

function toEntry({ id, text }: Document): SearchEntry {
  return { id, question: '', answer: text, alternatives: [] };
}

/** The same words for every library: dictionary forms of content words. */
function tokeniser(analyser: Analyser): (text: string) => string[] {
  const reader = createReader(analyser, []);
  return (text) => [...wordsOf(reader.read(text)).words];
}
