import { readFileSync } from 'node:fs';
import { z } from 'zod';

export interface Document {
  id: string;
  text: string;
}

export interface Query {
  text: string;
  /** Ids of the documents that are right. */
  right: ReadonlySet<string>;
}

export interface Corpus {
  name: string;
  documents: readonly Document[];
  queries: readonly Query[];
}

const supportRow = z.object({ id: z.string(), q: z.string(), a: z.string() });
type SupportRow = z.infer<typeof supportRow>;
const sentenceRow = z.object({ id: z.string(), text: z.string() });
const pairRow = z.object({ q: z.string(), gold: z.array(z.string()) });

/** Reads support texts: a document is an answer, a query is its question or title. */
export function readSupportTexts(file: string): SupportRow[] {
  return readRows(file, supportRow);
}

/** A corpus of the first `size` texts with up to `queries` of their titles, evenly spread. */
export function supportCorpus(rows: readonly SupportRow[], size: number, queries = 300): Corpus {
  const taken = rows.slice(0, size);
  const idsOf = groupIds(taken);
  return {
    name: `support texts, ${taken.length}`,
    documents: taken.map(({ id, a }) => ({ id, text: a })),
    queries: spread(taken, queries).map(({ q }) => ({ text: q, right: idsOf.get(q) ?? new Set() })),
  };
}

/**
 * A corpus of sentences, each query a sentence that means the same as those it must find. Where the query itself stands
 * among the documents, it is right, too.
 */
export function sentenceCorpus(name: string, documents: string, queries: string, most = 300): Corpus {
  const sentences = readRows(documents, sentenceRow);
  const idsOf = new Map<string, string[]>();
  for (const { id, text } of sentences) idsOf.set(text, [...(idsOf.get(text) ?? []), id]);
  return {
    name,
    documents: sentences,
    queries: spread(readRows(queries, pairRow), most).map(({ q, gold }) => ({
      text: q,
      right: new Set([...gold, ...(idsOf.get(q) ?? [])]),
    })),
  };
}

/** Titles repeat: every text with the query's own title counts as right. */
function groupIds(rows: readonly SupportRow[]): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  for (const { id, q } of rows) ids.set(q, (ids.get(q) ?? new Set()).add(id));
  return ids;
}

/** Items at even distances, so that every kind of text takes part. */
export function spread<T>(items: readonly T[], most: number): T[] {
  const count = Math.min(most, items.length);
  return Array.from({ length: count }, (_, at) => items[Math.floor((at * items.length) / count)] as T);
}

function readRows<T>(file: string, row: z.ZodType<T>): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => row.parse(JSON.parse(line)));
}
