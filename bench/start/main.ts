import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../free-port';

const ROOT = join(__dirname, '..', '..', '..');
const RUNS = 5;
const READY_WITHIN_MS = 30_000;
/** By then all threads have started. */
const SETTLED_AFTER_MS = 3_000;

/** What both limits speak of: the dictionary alone, and a bare process with botbuilder and the dictionary. */
const LOAD_DICTIONARY = `const at = performance.now();
require('kuromoji').builder({ dicPath: 'node_modules/kuromoji/dict' }).build(() => console.log(performance.now() - at));`;
const BARE_PROCESS = `require('botbuilder');
require('kuromoji').builder({ dicPath: 'node_modules/kuromoji/dict' }).build((error, tokenizer) => {
  tokenizer.tokenize('更新');
  console.log('ready');
  setInterval(() => tokenizer, 1000);
});`;

interface Figures {
  dictionaryMs: number;
  readyMs: number;
  bareMb: number;
  serviceMb: number;
}

/** `npm run bench start`: compares how long the service takes to be ready, and how much memory it holds, with what it stands on. */
export async function run(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'server-id-bot-'));
  const runs: Figures[] = [];
  try {
    // The first run builds what is not built yet, and keeps what later ones take up.
    await measure(data);
    for (let run = 1; run <= RUNS; run += 1) {
      process.stderr.write(`run ${run} of ${RUNS}\r`);
      runs.push(await measure(data));
    }
  } finally {
    rmSync(data, { recursive: true });
  }
  const median = (pick: (figures: Figures) => number) => runs.map(pick).sort((a, b) => a - b)[RUNS >> 1] ?? 0;
  const ratio = (a: keyof Figures, b: keyof Figures) =>
    median((figures) => figures[a] / figures[b]).toFixed(2);
  const value = (name: keyof Figures) => median((figures) => figures[name]).toFixed(0);
  process.stdout.write(
    [
      `Median of ${RUNS} runs, Node ${process.versions.node}`,
      '',
      '| figure | service | peer | ratio | limit |',
      '|---|---|---|---|---|',
      `| ready after (ms) / kuromoji's dictionary load | ${value('readyMs')} | ${value('dictionaryMs')} | ${ratio('readyMs', 'dictionaryMs')} | 1.60 |`,
      `| resident memory (MB) / botbuilder + kuromoji | ${value('serviceMb')} | ${value('bareMb')} | ${ratio('serviceMb', 'bareMb')} | 1.25 |`,
      '',
    ].join('\n'),
  );
}

async function measure(data: string): Promise<Figures> {
  const dictionaryMs = Number(await outputOf(['-e', LOAD_DICTIONARY]));
  const bare = spawn(process.execPath, ['-e', BARE_PROCESS], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => bare.stdout?.once('data', resolve));
  await sleep(500);
  const bareMb = residentMb(bare);
  bare.kill();
  const port = await freePort();
  const at = performance.now();
  const service = spawn(process.execPath, ['scripts/run.mjs', 'src/main'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, PORT: String(port), DATA_DIR: data },
  });
  const ended = once(service, 'exit');
  const said = textOf(service.stderr);
  const isReady = await isHealthy(port, at);
  const readyMs = performance.now() - at;
  if (isReady) await sleep(SETTLED_AFTER_MS);
  const serviceMb = isReady ? residentMb(service) : 0;
  service.kill();
  await ended;
  if (!isReady) throw new Error(`The service did not become ready:\n${await said}`);
  return { dictionaryMs, readyMs, bareMb, serviceMb };
}

async function isHealthy(port: number, since: number): Promise<boolean> {
  while (performance.now() - since < READY_WITHIN_MS) {
    const healthy = await fetch(`http://127.0.0.1:${port}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (healthy) return true;
    await sleep(5);
  }
  return false;
}

async function outputOf(args: string[]): Promise<string> {
  return textOf(spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] }).stdout);
}

async function textOf(stream: Readable): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}

/** As the kernel counts it (Linux), with the processes that it has started. */
function residentMb({ pid }: { pid?: number | undefined }): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
  return children.reduce((sum, child) => sum + residentMb({ pid: Number(child) }), Number(kilobytes) / 1024);
}
