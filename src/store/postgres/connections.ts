import { createHash } from 'node:crypto';
import type { Duplex } from 'node:stream';
import type { PostgresPool, PostgresQueryResult } from 'kysely';
import { Client, type ClientConfig, Pool, type PoolClient, types } from 'pg';
import { bindable } from '../bindable';
import { StoreUnavailableError } from '../unavailable-error';
import { isUnavailable } from './is-unavailable';

/** How long it may take to get a connection, and to get an answer. A turn that waits longer is better begun again. */
const CONNECT_MS = 10_000;
const ANSWER_MS = 10_000;

/** OID of bigint: times and numbers of activities, which stay far below 2^53. */
const BIGINT = 20;

/** What every connection to the database is opened with. */
export function connectionSettings(url: string): ClientConfig {
  return {
    connectionString: url,
    application_name: 'server-id-support-bot',
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === BIGINT ? Number : types.getTypeParser(oid, format as 'text'),
    },
  };
}

interface PoolOptions {
  /** How long a question may take; 0: without limit. */
  answerMs?: number;
  /** Else what is written is answered before it is on the disk, where it comes with the next that waits, on whatever connection. */
  waitsForDisk?: boolean;
}

/** As many connections as are named, opened when they are needed. */
export function openPool(
  url: string,
  most: number,
  { answerMs = ANSWER_MS, waitsForDisk = true }: PoolOptions = {},
): Pool {
  const pool = new Pool({ ...connectionSettings(url), max: most, query_timeout: answerMs, pipeline: true });
  // A connection that breaks while nobody uses it: the pool opens another when it needs one.
  pool.on('error', () => undefined);
  // One that breaks in use: its query fails by it; an event that nobody hears would end the process.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    // Goes before the first question; what fails by it shows there.
    client.query(END_SOON).catch(() => undefined);
    if (!waitsForDisk) client.query('set synchronous_commit to off').catch(() => undefined);
  });
  return pool;
}

/** A connection of its own, without a time limit for what is asked of it. */
export async function connectAlone(url: string): Promise<Client> {
  const client = new Client(connectionSettings(url));
  client.on('error', () => undefined);
  await client.connect();
  await client.query(END_SOON);
  return client;
}

/**
 * Has the server notice a client that is gone without a word within some ten seconds, instead of two hours: until then it keeps its
 * locks. In a session, not among the parameters of its start, which poolers refuse.
 */
const END_SOON = `select set_config('tcp_keepalives_idle', '4', false), set_config('tcp_keepalives_interval', '2', false),
  set_config('tcp_keepalives_count', '3', false), set_config('tcp_user_timeout', '10000', false),
  set_config('idle_in_transaction_session_timeout', '20000', false)`;

/** The pool as kysely uses it, with statements that the server parses once for each connection. */
export interface Clients extends PostgresPool {
  connect(): Promise<
    Awaited<ReturnType<PostgresPool['connect']>> & Pick<ReturnType<typeof makeClient>, 'inOnePacket'>
  >;
}

export function asPool(pool: Pool): Clients {
  return {
    async connect() {
      // Its declaration covers cursors too, which nobody uses here.
      return asClient(await pool.connect().catch(unavailable)) as Awaited<ReturnType<Clients['connect']>>;
    },
    end: () => pool.end(),
  };
}

const clients = new WeakMap<PoolClient, ReturnType<typeof makeClient>>();

function asClient(client: PoolClient) {
  const known = clients.get(client) ?? makeClient(client);
  clients.set(client, known);
  return known;
}

function makeClient(client: PoolClient) {
  let broken = false;
  return {
    async query<Row>(text: string, values: readonly unknown[] = []): Promise<PostgresQueryResult<Row>> {
      try {
        // kysely's own questions about tables hold flags.
        const bound = values.map((value) => (typeof value === 'boolean' ? value : bindable(value)));
        const result = await client.query<Row & object>({ name: nameOf(text), text, values: bound });
        return result as unknown as PostgresQueryResult<Row>;
      } catch (error) {
        // After a time limit the answer may still come, and would be taken for the next one's.
        broken ||= isUnavailable(error);
        return unavailable(error);
      }
    },
    /** What is asked meanwhile leaves together: writing to the network costs as much as all else about a query. */
    inOnePacket<T>(ask: () => T): T {
      const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
      stream.cork();
      try {
        return ask();
      } finally {
        stream.uncork();
      }
    },
    release: () => client.release(broken),
  };
}

function unavailable(error: unknown): never {
  throw isUnavailable(error) ? new StoreUnavailableError(error) : error;
}

/** Statements of changing length, such as lists, are many: only so many are kept. */
const MOST_NAMES = 200;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= MOST_NAMES || !/^(select|insert|update|delete|with)\b/i.test(text)) return undefined;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 20);
  names.set(text, name);
  return name;
}
