import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeDatabase } from '../database';
import { crowd } from '../instances/crowd';
import { type Instance, startInstance } from '../instances/instance';
import { Channel } from './channel';

const PEOPLE = 8;
/** Each person says so much for each time that the service is killed. */
const MESSAGES = 3;
const CONVERSATIONS = 8;
/**
 * The service is killed within so long after it was ready, sooner or later. Among instances one is held to be gone after three seconds:
 * killed before, it would never come to what it has left.
 */
const WITHIN_MS = { SQLite: 2_500, PostgreSQL: 8_000 };
/** What was left is taken up at the start, and nothing is late after that. */
const SETTLED_MS = 5_000;

/** `npm run bench kills [TIMES]`: people on both channels, and a service that is killed again and again, on each store. */
export async function run([times = '40']: readonly string[]): Promise<void> {
  await on('SQLite', '', Number(times));
  const database = await makeDatabase('bot_bench_kills').catch(() => undefined);
  if (!database) return void process.stderr.write('No PostgreSQL answers: without it.\n');
  try {
    await on('PostgreSQL', database.url, Number(times));
  } finally {
    await database.drop();
  }
}

async function on(name: keyof typeof WITHIN_MS, databaseUrl: string, times: number): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'kills-'));
  const start = () => startInstance(databaseUrl, directory);
  let service: Instance = await start();
  const url = () => (service.isRunning() ? service.url : undefined);
  const channel = new Channel(url);
  await channel.open();
  let killing = true;
  try {
    const widget = crowd(() => [url() ?? []].flat(), PEOPLE, MESSAGES * times);
    const talks = Array.from({ length: CONVERSATIONS }, (_, at) => channel.talk(`c${at}`, () => killing));
    for (let time = 1; time <= times; time += 1) {
      await pause(WITHIN_MS[name] * (time / times));
      await service.kill();
      service = await start();
      process.stderr.write(`${name}: ${time} of ${times}\r`);
    }
    killing = false;
    await Promise.all(talks);
    const { messages, lost, doubled, outOfOrder, crossed } = await widget;
    await pause(SETTLED_MS);
    const posted = channel.outcome();
    console.log(`${name}, killed ${times} times`);
    console.log(
      `widget: ${messages} messages, lost ${lost}, doubled ${doubled}, out of order ${outOfOrder}, crossed ${crossed}`,
    );
    console.log(`channel: ${posted.messages} messages, lost ${posted.lost}, doubled ${posted.doubled}`);
  } finally {
    killing = false;
    await service.stop();
    channel.close();
    rmSync(directory, { recursive: true, force: true });
  }
}
