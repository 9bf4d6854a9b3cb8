import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { RunningProcess } from './running-process';

jest.setTimeout(180_000);

/** A machine that does much else may hold up the loop for a second or two. */
const LIMIT_SECONDS = 5;
const LONGER_MS = 7_000;

const STOOD_STILL = 'event-loop-stood-still';
const STARTED_AGAIN = 'service-started-again';

let bot: RunningProcess;
let orders: string;
const order = (name: string) => writeFileSync(join(orders, name), '');

async function start(limitSeconds: number): Promise<void> {
  orders = mkdtempSync(join(tmpdir(), 'server-id-bot-orders-'));
  bot = await RunningProcess.start({
    HANG_LIMIT_SECONDS: String(limitSeconds),
    NODE_OPTIONS: `--require ${join(__dirname, 'standing-still.cjs')}`,
    STANDING_STILL_ORDERS: orders,
  });
}

afterEach(async () => {
  await bot.remove();
  rmSync(orders, { recursive: true, force: true });
});

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(50);
}

const times = (event: string) => bot.output.split(`"event":"${event}"`).length - 1;
/** A connection from before may be gone. */
const answers = () =>
  bot.send({ text: '更新はいつから申請できますか' }).then(
    ({ text }) => text.includes('30日'),
    () => false,
  );

it('is ended when its event loop stands still, and started again', async () => {
  await start(LIMIT_SECONDS);
  const first = bot.servingPid;
  order('once');
  await until(() => times(STARTED_AGAIN) > 0);
  await until(() => bot.healthy());
  expect(bot.servingPid).not.toBe(first);
  expect(times(STOOD_STILL)).toBe(1);
  await until(answers);
  expect(await bot.end('SIGTERM')).toBe(0);
});

it('ends on SIGTERM within ten seconds although the event loop stands still', async () => {
  await start(60);
  order('once');
  await sleep(500);
  const at = performance.now();
  await bot.end('SIGTERM');
  expect(performance.now() - at).toBeLessThan(10_000);
  expect(await bot.healthy()).toBe(false);
  expect(times(STARTED_AGAIN)).toBe(0);
});

it('is not ended for having been stopped for longer than the limit', async () => {
  await start(LIMIT_SECONDS);
  const pid = bot.servingPid;
  process.kill(pid, 'SIGSTOP');
  await sleep(LONGER_MS);
  process.kill(pid, 'SIGCONT');
  await sleep(1_500);
  expect([bot.servingPid, times(STOOD_STILL)]).toEqual([pid, 0]);
  await until(answers);
});

it('is not ended while it is being debugged', async () => {
  await start(LIMIT_SECONDS);
  const pid = bot.servingPid;
  order('debugged');
  await sleep(LONGER_MS + 2_000);
  expect([bot.servingPid, times(STOOD_STILL)]).toEqual([pid, 0]);
  expect(bot.output).toContain('Debugger listening');
  await until(answers);
});

it.each(['serving', 'standing still'])('ends with the process that watches over it, %s', async (how) => {
  await start(60);
  const pid = bot.servingPid;
  if (how === 'standing still') order('once');
  await sleep(300);
  await bot.end('SIGKILL');
  await until(() => !isAlive(pid));
  expect(await bot.healthy()).toBe(false);
});

it('is given up when it stands still again and again', async () => {
  await start(2);
  order('each-time');
  await until(() => !bot.alive);
  expect([times(STOOD_STILL), times(STARTED_AGAIN), times('service-given-up')]).toEqual([6, 5, 1]);
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
