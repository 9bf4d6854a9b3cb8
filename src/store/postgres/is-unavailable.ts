/**
 * SQLSTATE classes and codes, appendix A of PostgreSQL's manual, of a database that is not there for the moment: connection
 * exceptions (08), insufficient resources (53), operator intervention (57), and one that takes no writes (25006) after a failover.
 */
const AWAY = /^(08...|53...|57...|25006)$/;

/** Whether an error says that the database cannot be reached, rather than that it did not like the statement. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.every(isUnavailable);
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  // What has no SQLSTATE did not come from the database: the connection was refused, cut, or silent for too long.
  return /^[\dA-Z]{5}$/.test(code) ? AWAY.test(code) : !(error instanceof TypeError);
}
