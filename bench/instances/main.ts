import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { crowd, type Outcome } from './crowd';
import { type Instance, startInstance } from './instance';

const SERVER = process.env.TEST_DATABASE_URL || 'postgres://postgres@127.0.0.1:5432/postgres';
const NAME = 'bot_bench_instances';

/** `npm run bench instances -- [people] [messages each] [--kill]`: two instances on one PostgreSQL. */
export async function run([people = '100', each = '20', kill = '']: readonly string[]): Promise<void> {
  const admin = new Client({ connectionString: SERVER });
  await admin.connect();
  await admin.query(`drop database if exists ${NAME} with (force)`);
  await admin.query(`create database ${NAME}`);
  const directory = mkdtempSync(join(tmpdir(), 'instances-'));
  const url = new URL(SERVER);
  url.pathname = `/${NAME}`;
  const start = (name: string) => startInstance(url.href, join(directory, name));
  const instances: Instance[] = [await start('a'), await start('b')];
  const alive = () => instances.filter((instance) => instance.isRunning()).map((instance) => instance.url);
  try {
    const talk = crowd(alive, Number(people), Number(each));
    if (kill === '--kill') {
      await new Promise((resolve) => setTimeout(resolve, 5_000));
      await instances[1]?.kill();
      instances.push(await start('c'));
    }
    print(await talk, kill === '--kill');
  } finally {
    await Promise.all(instances.map((instance) => instance.stop()));
    rmSync(directory, { recursive: true, force: true });
    await admin.query(`drop database if exists ${NAME} with (force)`);
    await admin.end();
  }
}

function print(outcome: Outcome, killed: boolean): void {
  const { messages, seconds, waits, lost, doubled, outOfOrder, crossed } = outcome;
  const wait = (part: number) => `${Math.round(waits[Math.floor(waits.length * part)] ?? 0)} ms`;
  console.log(`${messages} messages over two instances${killed ? ', one of them killed' : ''}`);
  console.log(
    `${(messages / seconds).toFixed(0)} a second; reply after ${wait(0.5)} (median), ${wait(0.99)} (p99)`,
  );
  console.log(`lost ${lost}, doubled ${doubled}, out of order ${outOfOrder}, crossed ${crossed}`);
}
