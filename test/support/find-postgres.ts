import { Client } from 'pg';

const USUAL = 'postgres://postgres@127.0.0.1:5432/postgres';
const WITHIN_MS = 5_000;

/** Looks once, before any test, whether a PostgreSQL answers; the tests that need one are skipped by name where none does. */
export default async function findPostgres(): Promise<void> {
  const url = process.env.TEST_DATABASE_URL || USUAL;
  const client = new Client({ connectionString: url, connectionTimeoutMillis: WITHIN_MS });
  try {
    await client.connect();
    await client.end();
    process.env.POSTGRES_FOR_TESTS = url;
  } catch (error) {
    process.env.POSTGRES_FOR_TESTS = '';
    const why = error instanceof Error && 'code' in error ? error.code : 'no answer';
    console.warn(`No PostgreSQL (${why}): its tests are skipped. (Set TEST_DATABASE_URL to use another.)`);
  }
}
