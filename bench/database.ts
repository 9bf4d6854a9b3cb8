import { Client } from 'pg';

const SERVER = process.env.TEST_DATABASE_URL || 'postgres://postgres@127.0.0.1:5432/postgres';

/** An empty database for one run of a bench. */
export interface BenchDatabase {
  url: string;
  drop(): Promise<void>;
}

/**
 * Makes a database on the PostgreSQL of TEST_DATABASE_URL, or of this machine.
 * @throws where none answers there
 */
export async function makeDatabase(name: string): Promise<BenchDatabase> {
  const admin = new Client({ connectionString: SERVER });
  await admin.connect();
  const drop = () => admin.query(`drop database if exists ${name} with (force)`);
  await drop();
  await admin.query(`create database ${name}`);
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async drop() {
      await drop();
      await admin.end();
    },
  };
}
