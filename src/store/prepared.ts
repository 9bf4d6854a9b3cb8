import type { Compilable, Kysely, QueryResult } from 'kysely';
import type { Schema } from './schema';

/** Stands in a query for the value of this name. */
class Slot {
  constructor(readonly name: string | symbol) {}
}

/**
 * Builds a query once and runs it with other values each time: kysely takes as long to put a query together as SQLite
 * to run it.
 * @param build must do nothing with the values but hand them to the query; each of them is text, a number or null.
 */
export function prepared<Values extends object, Row>(
  db: Kysely<Schema>,
  build: (db: Kysely<Schema>, values: Values) => Compilable<Row>,
): (values: Values) => Promise<QueryResult<Row>> {
  const slots = new Proxy({}, { get: (_, name) => new Slot(name) });
  const query = build(db, slots as Values).compile();
  return (values) =>
    db.executeQuery<Row>({
      ...query,
      parameters: query.parameters.map((value) =>
        value instanceof Slot ? values[value.name as keyof Values] : value,
      ),
    });
}
