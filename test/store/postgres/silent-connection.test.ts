import { connect, createServer, type Socket } from 'node:net';
import { sql } from 'kysely';
import { openPostgres } from '../../../src/store/postgres/open-postgres';
import { createDatabase, describePostgres } from '../../support/postgres';

jest.setTimeout(60_000);

/** Stands between an instance and the database. Silenced, what is open stays open and nothing passes; what comes later does. */
async function startLine(url: string) {
  const { hostname, port } = new URL(url);
  const all: Socket[] = [];
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port || 5432), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      all.push(from);
      open.add(from);
      from.on('data', (bytes) => to.write(bytes));
      from.on('error', () => undefined).on('close', () => open.has(from) && to.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const through = new URL(url);
  through.hostname = '127.0.0.1';
  through.port = String((server.address() as { port: number }).port);
  return {
    url: through.href,
    silence() {
      for (const socket of open) socket.removeAllListeners('data').pause();
      open.clear();
    },
    close() {
      server.close();
      for (const socket of all) socket.destroy();
    },
  };
}

describePostgres('an instance whose connections are cut without a word', () => {
  it('keeps no turn from others, and is not taken for gone', async () => {
    const made = await createDatabase();
    const line = await startLine(made.url);
    const [cut, other] = await Promise.all([openPostgres(line.url, 2), openPostgres(made.url, 2)]);
    let goOn: () => void = () => undefined;
    const turn = cut.exclusively(
      'c',
      () =>
        new Promise<void>((resolve) => {
          goOn = resolve;
        }),
    );
    while (await isFree(other)) await pause(20);
    line.silence();
    const began = performance.now();
    await other.exclusively('c', async () => undefined);
    expect(performance.now() - began).toBeLessThan(20_000);
    goOn();
    await turn;
    // Its lock of being alive is that of the new connection: it stands, however long one looks.
    for (let looks = 0; looks < 40; looks += 1) {
      expect(await other.instance.gone([cut.instance.id])).toEqual([]);
      await pause(100);
    }
    await cut.exclusively('c', async () => undefined);
    line.close();
    await Promise.all([cut.close(), other.close()]);
    await made.drop();
  });

  it('is noticed by the server within seconds', async () => {
    const made = await createDatabase();
    const database = await openPostgres(made.url, 2);
    const { rows } = await sql`select current_setting('tcp_keepalives_idle') as idle`.execute(database.db);
    expect(rows).toEqual([{ idle: '4' }]);
    await database.close();
    await made.drop();
  });
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Whether nobody has a turn's lock, which is the only kind with one part. */
async function isFree({ db }: Awaited<ReturnType<typeof openPostgres>>): Promise<boolean> {
  const { rows } = await sql`select 1 from pg_locks where locktype = 'advisory' and objsubid = 1
    and database = (select oid from pg_database where datname = current_database())`.execute(db);
  return rows.length === 0;
}
