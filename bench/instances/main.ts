import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDatabase } from '../database';
import { crowd, type Outcome } from './crowd';
import { type Instance, startInstance } from './instance';

/** `npm run bench instances -- [people] [messages each] [--kill]`: two instances on one PostgreSQL. */
export async function run([people = '100', each = '20', kill = '']: readonly string[]): Promise<void> {
  const database = await makeDatabase('bot_bench_instances');
  const directory = mkdtempSync(join(tmpdir(), 'instances-'));
  const start = (name: string) => startInstance(database.url, join(directory, name));
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
    await database.drop();
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
