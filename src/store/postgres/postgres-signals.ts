import type { Client } from 'pg';
import { LocalSignals } from '../signals';
import { SteadyConnection } from './steady-connection';

const CHANNEL = 'server_id_support_bot';

/** PostgreSQL takes 7,999 bytes in one notification. */
const MOST_BYTES = 7_000;
/** Waiting to be told; beyond, everybody is told to look at everything again. */
const MOST_WAITING = 20_000;

type Told = readonly [topic: string, id: string];

/**
 * Signals to every instance on the database, by its notifications. They are gathered while one is under way: the server
 * lets one transaction at a time commit a notification, and each of these holds it for one round trip.
 */
export class PostgresSignals extends LocalSignals {
  private readonly connection: SteadyConnection;
  private waiting: Told[] = [];
  private missed = false;
  private sending = false;
  private isFirst = true;

  /** @param instance tells one's own signals, which were heard at once, from the others'. */
  constructor(
    url: string,
    private readonly instance: number,
  ) {
    super();
    this.connection = new SteadyConnection(url, (client) => this.listen(client));
  }

  /** @throws when the database cannot be reached. */
  open(): Promise<void> {
    return this.connection.open();
  }

  override publish(topic: string, id: string): void {
    super.publish(topic, id);
    if (this.waiting.length < MOST_WAITING) this.waiting.push([topic, id]);
    else this.missed = true;
    void this.send();
  }

  close(): Promise<void> {
    return this.connection.close();
  }

  private async listen(client: Client): Promise<void> {
    client.on('notification', ({ payload = '' }) => this.heard(payload));
    await client.query(`listen ${CHANNEL}`);
    // Whatever was told while nobody listened stands in the tables.
    if (!this.isFirst) this.tellAll();
    this.isFirst = false;
    setImmediate(() => void this.send());
  }

  private heard(payload: string): void {
    const { from, told } = JSON.parse(payload) as { from: number; told: Told[] | null };
    if (from === this.instance) return;
    if (told === null) this.tellAll();
    for (const [topic, id] of told ?? []) this.tell(topic, id);
  }

  private async send(): Promise<void> {
    if (this.sending || !this.connection.isOpen) return;
    this.sending = true;
    // What is published in this round of the event loop goes together.
    await new Promise(setImmediate);
    try {
      while (this.missed || this.waiting.length > 0) {
        const told = this.missed ? null : portion(this.waiting);
        const payload = JSON.stringify({ from: this.instance, told });
        await this.connection.get().query({
          name: 'notify',
          text: 'select pg_notify($1, $2)',
          values: [CHANNEL, payload],
        });
        if (told === null) this.waiting = [];
        else this.waiting = this.waiting.slice(told.length);
        this.missed = false;
      }
    } catch {
      // It is told when the connection is back.
    } finally {
      this.sending = false;
    }
  }
}

/** As many as one notification holds. */
function portion(waiting: readonly Told[]): Told[] {
  let bytes = 0;
  const end = waiting.findIndex((told, at) => {
    bytes += Buffer.byteLength(JSON.stringify(told)) + 1;
    return at > 0 && bytes > MOST_BYTES;
  });
  return end < 0 ? [...waiting] : waiting.slice(0, end);
}
