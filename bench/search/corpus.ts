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

const supportRow = z.object({ id: z.string(), kind: z.string(), q: z.string(), a: z.string() });
export type SupportRow = z.infer<typeof supportRow>;
const sentenceRow = z.object({ id: z.string(), text: z.string() });
const questionRow = z.object({ q: z.string() });
const pairRow = z.object({ q: z.string(), gold: z.array(z.string()) });

/** Reads support texts: a document is an answer, a query is its question or title. */
export function readSupportTexts(file: string): SupportRow[] {
  return readRows(file, supportRow);
}

/**
 * A corpus of `size` texts whose queries are people's questions: up to `queries` of them with their answers, and other
 * texts around, all evenly spread.
 */
export function supportCorpus(rows: readonly SupportRow[], size: number, queries = 300): Corpus {
  const asked = spread(
    rows.filter(({ kind }) => kind === 'faq'),
    Math.min(queries, size),
  );
  const others = rows.filter((row) => !asked.includes(row));
  const taken = [...asked, ...spread(others, size - asked.length)];
  const idsOf = groupIds(taken);
  return {
    name: `support texts, ${taken.length}`,
    documents: taken.map(({ id, a }) => ({ id, text: a })),
    queries: asked.map(({ q }) => ({ text: q, right: idsOf.get(q) ?? new Set() })),
  };
}

/** A corpus of sentences; each query is a sentence that means the same as those it must find. */
export function sentenceCorpus(name: string, documents: string, queries: string): Corpus {
  return {
    name,
    documents: readSentences(documents),
    queries: readPairs(queries).map(({ q, gold }) => ({ text: q, right: new Set(gold) })),
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

/** Reads sentences with the ids of those that mean the same. */
export function readPairs(file: string): z.infer<typeof pairRow>[] {
  return readRows(file, pairRow);
}

/** Reads questions that none of the lists answers. */
export function readQuestionsOnly(file: string): string[] {
  return readRows(file, questionRow).map(({ q }) => q);
}

/** Reads sentences that stand alone. */
export function readSentences(file: string): Document[] {
  return readRows(file, sentenceRow);
}

function readRows<T>(file: string, row: z.ZodType<T>): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => row.parse(JSON.parse(line)));
}
