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

const row = z.object({ id: z.string(), q: z.string(), a: z.string() });
type Row = z.infer<typeof row>;

/** Reads support texts: a document is an answer, a query is its question or title. */
export function readSupportTexts(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => row.parse(JSON.parse(line)));
}

/** A corpus of the first `size` texts of a fixed shuffle, with up to `queries` of their titles. */
export function supportCorpus(rows: readonly Row[], size: number, queries = 300): Corpus {
  const taken = shuffled(rows).slice(0, size);
  const idsOf = groupIds(taken);
  return {
    name: `support texts, ${taken.length}`,
    documents: taken.map(({ id, a }) => ({ id, text: a })),
    queries: taken.slice(0, queries).map(({ q }) => ({ text: q, right: idsOf.get(q) ?? new Set() })),
  };
}

/** Titles repeat: every text with the query's own title counts as right. */
function groupIds(rows: readonly Row[]): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  for (const { id, q } of rows) ids.set(q, (ids.get(q) ?? new Set()).add(id));
  return ids;
}

function shuffled<T>(items: readonly T[]): T[] {
  const result = [...items];
  let state = 7;
  for (let last = result.length - 1; last > 0; last--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (last + 1));
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}
