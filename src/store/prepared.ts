import type { Compilable, CompiledQuery, Kysely, QueryResult } from 'kysely';
import type { Schema } from './schema';

/** Stands in a query for the value of this name. */
class Slot {
  constructor(readonly name: string | symbol) {}
}

/** Builds a query of values; it must do nothing with them but hand them on, and each is text, a number or null. */
export type Build<Values extends object, Row> = (db: Kysely<Schema>, values: Values) => Compilable<Row>;

/** What was built, for each form of SQL. */
const built = new WeakMap<object, Map<unknown, CompiledQuery<unknown>>>();

/**
 * Builds a query once and runs it with other values each time: kysely takes as long to put a query together as SQLite
 * to run it.
 * @param build a constant, by which the built query is found again for another connection or transaction
 */
export function prepared<Values extends object, Row>(
  db: Kysely<Schema>,
  build: Build<Values, Row>,
): (values: Values) => Promise<QueryResult<Row>> {
  const bind = bound(db, build);
  return (values) => db.executeQuery<Row>(bind(values));
}

/** The same query with values, to be run later. */
export function bound<Values extends object, Row>(
  db: Kysely<Schema>,
  build: Build<Values, Row>,
): (values: Values) => CompiledQuery<Row> {
  const query = queryOf(db, build);
  return (values) => ({
    ...query,
    parameters: query.parameters.map((value) =>
      value instanceof Slot ? values[value.name as keyof Values] : value,
    ),
  });
}

function queryOf<Values extends object, Row>(
  db: Kysely<Schema>,
  build: Build<Values, Row>,
): CompiledQuery<Row> {
  const dialect = db.getExecutor().adapter.constructor;
  const forms = built.get(build) ?? new Map();
  built.set(build, forms);
  const known = forms.get(dialect);
  if (known) return known as CompiledQuery<Row>;
  const slots = new Proxy({}, { get: (_, name) => new Slot(name) });
  const query = build(db, slots as Values).compile();
  forms.set(dialect, query);
  return query;
}

/** The prepared form of a query that a function builds. */
export type Prepared<Builder> =
  Builder extends Build<infer Values, infer Row> ? (values: Values) => Promise<QueryResult<Row>> : never;

/** The form with values of a query that a function builds. */
export type Bound<Builder> =
  Builder extends Build<infer Values, infer Row> ? (values: Values) => CompiledQuery<Row> : never;
