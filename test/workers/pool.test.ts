import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool, type PoolOptions } from '../../src/workers/pool';

jest.setTimeout(60_000);

const HANGING_MS = 6_000;
/** What nobody notices, and what a machine with much else to do adds to it. */
const AT_ONCE_MS = 50 + 200;

let pool: Pool;
afterEach(() => pool.close());

const open = async (options: Partial<PoolOptions> = {}) => {
  const program = join(__dirname, 'support', 'napping.cjs');
  pool = new Pool({
    program,
    threads: 1,
    start: Promise.resolve({}),
    limitMs: 60_000,
    log: () => undefined,
    ...options,
  });
  await pool.complete();
};

/** How long a short task takes now, in milliseconds. */
async function delay(): Promise<number> {
  const began = performance.now();
  await pool.run('nap', 0);
  return performance.now() - began;
}

async function threadsAre(count: number): Promise<void> {
  while (pool.load().threads !== count) await sleep(20);
}

it('keeps nobody waiting for a task that hangs', async () => {
  await open();
  const hanging = pool.run('nap', HANGING_MS / 3);
  for (let asked = 0; asked < 20; asked += 1) expect(await delay()).toBeLessThan(AT_ONCE_MS);
  await hanging;
});

it('has another thread stand in for each task that hangs, and lets them go when none does', async () => {
  await open();
  const hanging: Promise<unknown>[] = [];
  for (let count = 1; count <= 3; count += 1) {
    hanging.push(pool.run('nap', HANGING_MS));
    await threadsAre(2 + count);
    // The one that was begun has made itself ready by then.
    await sleep(500);
    expect(await delay()).toBeLessThan(AT_ONCE_MS);
  }
  hanging.push(pool.run('nap', HANGING_MS));
  await sleep(1_000);
  expect(pool.load().threads).toBe(5);
  await Promise.all(hanging);
  await threadsAre(2);
  expect(await delay()).toBeLessThan(AT_ONCE_MS);
});

it('starts no further thread for tasks that are merely many', async () => {
  await open();
  await Promise.all(Array.from({ length: 100 }, () => pool.run('nap', 5)));
  expect(pool.load().threads).toBe(2);
});

it('answers two that hang at once by their end, and everybody else before that', async () => {
  await open({ limitMs: 3_000 });
  const began = performance.now();
  const hanging = [1, 2].map(() => pool.run('nap', HANGING_MS).catch((error) => error.code));
  await pool.run('nap', 0);
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(await Promise.all(hanging)).toEqual(['TASK_TOO_LONG', 'TASK_TOO_LONG']);
  await threadsAre(2);
});

it('does tasks from when its first thread is ready, which waits for what to start from', async () => {
  let give = (_start: object): void => undefined;
  const opening = open({
    start: new Promise((resolve) => {
      give = resolve;
    }),
  });
  const task = pool.run('nap', 0);
  await sleep(300);
  expect(pool.load()).toEqual({ threads: 1, busy: 0, waiting: 1 });
  give({});
  await pool.ready();
  await task;
  await opening;
  expect(pool.load().threads).toBe(2);
});

it('tells at once where no thread can start', async () => {
  await expect(open({ start: Promise.resolve({ broken: true }) })).rejects.toMatchObject({
    code: 'TASK_LOST',
  });
});
