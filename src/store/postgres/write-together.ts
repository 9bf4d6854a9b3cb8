import type { Write } from '../writes';
import type { Clients } from './connections';

interface Statement {
  sql: string;
  parameters: readonly unknown[];
}

const BEGIN: Statement = { sql: 'begin', parameters: [] };
const COMMIT: Statement = { sql: 'commit', parameters: [] };
const DIVISION_BY_ZERO = '22012';

/**
 * Keeps all of it or nothing, in one round trip: what has no condition is one statement, and a transaction is handed to the server as a
 * whole, with a condition that ends it by an error.
 * @throws what the first write says when it changes nothing; else what the database says
 */
export async function writeTogether(pool: Clients, writes: readonly Write[]): Promise<void> {
  const [first, ...rest] = writes;
  if (!first) return;
  const statements = first.unchanged ? [guarded(first.query), ...inOne(rest)] : inOne(writes);
  const client = await pool.connect();
  try {
    const handed = statements.length > 1 ? [BEGIN, ...statements, COMMIT] : statements;
    const ended = await Promise.allSettled(
      client.inOnePacket(() => handed.map(({ sql, parameters }) => client.query(sql, parameters))),
    );
    const failure = ended.find((one) => one.status === 'rejected');
    if (!failure) return;
    throw first.unchanged && isDivision(failure.reason) ? first.unchanged() : failure.reason;
  } finally {
    client.release();
  }
}

/** Fails where it changes no row, and with it the transaction that it is part of. */
const guarded = ({ sql, parameters }: Statement): Statement => ({
  sql: `with written as (${sql} returning 1) select 1 / count(*) from written`,
  parameters,
});

const isDivision = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === DIVISION_BY_ZERO;

/** Statements that were put together, by what each of them says: there are as many as there are kinds of turns. */
const composed = new Map<string, string>();
const MOST_COMPOSED = 200;

/** One statement does what several do, none of which looks at what another has written. */
function inOne(writes: readonly Write[]): Statement[] {
  const queries = writes.map(({ query }) => query);
  const [only, ...others] = queries;
  if (!only || others.length === 0) return only ? [only] : [];
  const key = queries.map(({ sql }) => sql).join('\n');
  const sql = composed.get(key) ?? compose(queries);
  if (composed.size < MOST_COMPOSED) composed.set(key, sql);
  return [{ sql, parameters: queries.flatMap(({ parameters }) => parameters) }];
}

function compose(queries: readonly Statement[]): string {
  let taken = 0;
  const parts = queries.map(({ sql, parameters }) => {
    const before = taken;
    taken += parameters.length;
    return sql.replace(/\$(\d+)/g, (_, number) => `$${Number(number) + before}`);
  });
  const named = parts.slice(0, -1).map((part, at) => `w${at} as (${part})`);
  return `with ${named.join(', ')} ${parts.at(-1)}`;
}
