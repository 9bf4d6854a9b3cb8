import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../free-port';
import { type Reading, readMetrics } from './read-metrics';

const ROOT = join(__dirname, '..', '..', '..');
const CONVERSATIONS = 64;
const ROWS = 10;
/** What somebody asks, a dialog among it, as one conversation after the other. */
const SCRIPT = [
  'こんにちは',
  '更新はいつから申請できますか',
  '新規か更新か判定して',
  'はい',
  'はい',
  'いいえ',
  'Dec 10 23:59:59 2012 GMT を日本時間に直して',
  '支払い方法を教えてください',
  'ありがとう',
];

/**
 * `npm run bench soak [minutes]` (2 unless given): conversations one after the other for some minutes, and what grows meanwhile. The
 * last lines are what docs/scale.md reckons with.
 */
export async function run([minutes = '2']: readonly string[]): Promise<void> {
  const [port, metricsPort] = [await freePort(), await freePort()];
  const data = mkdtempSync(join(tmpdir(), 'server-id-soak-'));
  const service = spawn(process.execPath, ['scripts/run.mjs', 'src/main'], {
    cwd: ROOT,
    stdio: 'ignore',
    env: {
      ...process.env,
      PORT: String(port),
      METRICS_PORT: String(metricsPort),
      DATA_DIR: data,
      LOG_LEVEL: 'warn',
    },
  });
  const read = () => readMetrics(`http://127.0.0.1:${metricsPort}/metrics`);
  try {
    await untilReady(`http://127.0.0.1:${port}/readyz`);
    await soak(port, read, Number(minutes));
  } finally {
    service.kill();
    await once(service, 'exit');
    rmSync(data, { recursive: true, force: true });
  }
}

async function soak(port: number, read: () => Promise<Reading>, minutes: number): Promise<void> {
  const end = performance.now() + minutes * 60_000;
  let failures = 0;
  const talk = async (who: number): Promise<void> => {
    for (let round = 0; performance.now() < end; round += 1)
      for (const [at, text] of SCRIPT.entries())
        if (!(await say(port, `${who}-${round}`, at, text))) failures += 1;
  };
  const talking = Array.from({ length: CONVERSATIONS }, (_, who) => talk(who));
  const first = await read();
  let before = first;
  print([
    'minute',
    'messages/s',
    'CPU ms/message',
    'writes/message',
    'resident MB',
    'heap MB',
    'loop p99 ms',
  ]);
  for (let row = 1; row <= ROWS; row += 1) {
    await sleep((minutes * 60_000) / ROWS);
    const now = await read();
    print([((minutes * row) / ROWS).toFixed(1), ...figures(before, now)]);
    before = now;
  }
  await Promise.all(talking);
  print(['all', ...figures(first, await read())]);
  process.stdout.write(
    `\n${CONVERSATIONS} conversations at once, Node ${process.versions.node}; failures: ${failures}\n`,
  );
}

function figures(from: Reading, to: Reading): string[] {
  const messages = to.turns - from.turns;
  const each = (amount: number, digits: number) =>
    messages === 0 ? '-' : (amount / messages).toFixed(digits);
  return [
    (messages / (to.at - from.at)).toFixed(0),
    each((to.cpuSeconds - from.cpuSeconds) * 1_000, 2),
    each(to.writes - from.writes, 1),
    (to.residentBytes / 1e6).toFixed(0),
    (to.heapBytes / 1e6).toFixed(0),
    (to.loopP99Seconds * 1_000).toFixed(0),
  ];
}

const print = (cells: readonly string[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`);

async function say(port: number, conversation: string, at: number, text: string): Promise<boolean> {
  const body = {
    type: 'message',
    id: `${conversation}-${at}`,
    channelId: 'webchat',
    deliveryMode: 'expectReplies',
    serviceUrl: 'http://127.0.0.1:1',
    conversation: { id: conversation },
    from: { id: `person-${conversation}` },
    recipient: { id: 'bot' },
    text,
  };
  const answer = await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { activities } = (await answer.json()) as { activities?: unknown[] };
  return answer.ok && (activities?.length ?? 0) > 0;
}

async function untilReady(url: string): Promise<void> {
  for (;;) {
    const ready = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await sleep(50);
  }
}
