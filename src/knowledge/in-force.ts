import type { SearchResult } from '../search/types';

/** Something that holds between two days, both included; without them, always. Days are `yyyy-MM-dd`. */
export interface Dated {
  from?: string;
  until?: string;
}

export const isInForce = ({ from, until }: Dated, date: string): boolean =>
  (from === undefined || from <= date) && (until === undefined || date <= until);

/** What was found, as far as it is answered on the day: what an entry would say that is not in force has no answer. */
export function foundAmong(result: SearchResult, entries: readonly { id: string }[]): SearchResult {
  const known = new Set(entries.map(({ id }) => id));
  const candidates = result.candidates.filter(({ entryId }) => known.has(entryId));
  if (candidates.length === result.candidates.length) return result;
  if (result.entryId === null || known.has(result.entryId)) return { ...result, candidates };
  return { ...result, candidates, outcome: 'unknown', entryId: null };
}
