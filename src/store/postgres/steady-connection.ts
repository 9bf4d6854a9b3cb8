import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { StoreUnavailableError } from '../unavailable-error';
import { connectAlone } from './connections';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 1_000;

/** A connection that has died without a word is found out in twice this time. */
const LOOK_EVERY_MS = 5_000;

/** One connection for as long as the process lives: opened again whenever it breaks. */
export class SteadyConnection {
  private client: Client | undefined;
  private session: Session | undefined;
  private closing = false;
  private looking: NodeJS.Timeout | undefined;

  /**
   * @param url of the database
   * @param opened prepares each new connection, before anybody uses it
   */
  constructor(
    private readonly url: string,
    private readonly opened: (client: Client) => Promise<void>,
  ) {}

  /** @throws what the first try to connect throws; later ones are repeated without end. */
  async open(): Promise<void> {
    const client = await connectAlone(this.url);
    client.once('end', () => this.lost(client));
    try {
      await this.endSession(client);
      this.session = await sessionOf(client);
      await this.opened(client);
    } catch (error) {
      client.end().catch(() => undefined);
      throw error;
    }
    if (this.closing) return void client.end().catch(() => undefined);
    this.client = client;
    this.looking = setTimeout(() => void this.look(client), LOOK_EVERY_MS).unref();
  }

  get isOpen(): boolean {
    return this.client !== undefined;
  }

  /** @throws StoreUnavailableError while there is no connection */
  get(): Client {
    if (!this.client) throw new StoreUnavailableError(new Error('the connection is being opened again'));
    return this.client;
  }

  async close(): Promise<void> {
    this.closing = true;
    clearTimeout(this.looking);
    const { client } = this;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  /** Gives a connection up that does not answer. */
  private async look(client: Client): Promise<void> {
    const late = setTimeout(() => destroy(client), LOOK_EVERY_MS).unref();
    await client.query('select 1').catch(() => destroy(client));
    clearTimeout(late);
    if (this.client !== client) return;
    this.looking = setTimeout(() => void this.look(client), LOOK_EVERY_MS).unref();
  }

  /** The server may not have noticed yet that the connection before this one is gone: then its locks still stand. */
  private async endSession(client: Client): Promise<void> {
    if (!this.session) return;
    const { pid, since } = this.session;
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where pid = $1 and backend_start::text = $2',
      [pid, since],
    );
  }

  private lost(client: Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    clearTimeout(this.looking);
    void this.reopen();
  }

  private async reopen(): Promise<void> {
    for (let wait = FIRST_PAUSE_MS; !this.closing; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      try {
        return await this.open();
      } catch {
        await pause(wait, undefined, { ref: false });
      }
    }
  }
}

/** A connection as the server knows it; it uses numbers of processes again. */
interface Session {
  pid: number;
  since: string;
}

async function sessionOf(client: Client): Promise<Session | undefined> {
  const { rows } = await client.query<Session>(
    'select pid, backend_start::text as since from pg_stat_activity where pid = pg_backend_pid()',
  );
  return rows[0];
}

/** Without a farewell, which would wait for an answer too. */
function destroy(client: Client): void {
  (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
}
