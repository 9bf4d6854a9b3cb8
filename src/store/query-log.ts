import type { LogEvent } from 'kysely';

/** A query that has ended. */
export interface EndedQuery {
  kind: 'read' | 'write';
  failed: boolean;
  seconds: number;
}

/** Is told of every query; never of what stands in it. */
export type OnQuery = (query: EndedQuery) => void;

export const ignored: OnQuery = () => undefined;

/** As Kysely tells of queries. */
export const tellingOf = (onQuery: OnQuery) => (event: LogEvent) =>
  onQuery({
    kind: /^\s*(?:select|with)\b/i.test(event.query.sql) ? 'read' : 'write',
    failed: event.level === 'error',
    seconds: event.queryDurationMillis / 1_000,
  });
