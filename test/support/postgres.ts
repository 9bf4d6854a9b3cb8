import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** Address of a server on which databases may be made; undefined where none answers. */
export const server = process.env.POSTGRES_FOR_TESTS || undefined;

/** Like `describe`, for what needs PostgreSQL. */
export const describePostgres: jest.Describe = server ? describe : (describe.skip as jest.Describe);

export interface TestDatabase {
  url: string;
  name: string;
  /** Asks something of the server, outside this database. */
  admin(sql: string): Promise<unknown[]>;
  drop(): Promise<void>;
}

/** An empty database of its own. */
export async function createDatabase(): Promise<TestDatabase> {
  if (server === undefined) throw new Error('There is no PostgreSQL');
  const name = `bot_test_${randomBytes(6).toString('hex')}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  await admin(`create database ${name}`);
  return {
    url: url.href,
    name,
    admin,
    drop: async () => void (await admin(`drop database if exists ${name} with (force)`)),
  };
}

async function admin(sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
