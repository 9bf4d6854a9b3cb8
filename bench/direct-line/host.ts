import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../free-port';

const READY_WITHIN_MS = 60_000;
/** Of `/proc/<pid>/stat` on Linux, in jiffies of 10 ms. */
const JIFFY_MS = 10;

/** As `scripts/supervise.mjs` starts the service. */
const MEMORY = { MALLOC_MMAP_THRESHOLD_: String(128 * 1024) };
export const SERVICE: readonly string[] = ['--v8-pool-size=1', join('scripts', 'serve.mjs')];

/** A server under test, in a process of its own. */
export interface Host {
  url: string;
  /** Folder of its store. */
  data: string;
  /** Resident memory as the kernel counts it (Linux). */
  residentMb(): number;
  /** Processor time used so far, in milliseconds. */
  cpuMs(): number;
  stop(): Promise<void>;
}

/**
 * Starts `node ...arguments` with a store of its own on a free port, and waits until it is healthy.
 * @param hear is given what it writes to its log; without it the log is shown
 */
export async function startHost(
  args: readonly string[],
  cwd: string,
  hear?: (text: string) => void,
  environment: Readonly<Record<string, string>> = {},
): Promise<Host> {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'server-id-bot-'));
  const child = spawn(process.execPath, [...args], {
    cwd,
    stdio: ['ignore', 'ignore', hear ? 'pipe' : 'inherit'],
    env: { ...MEMORY, ...process.env, ...environment, PORT: String(port), DATA_DIR: data },
  });
  child.stderr?.on('data', (chunk) => hear?.(String(chunk)));
  const url = `http://127.0.0.1:${port}`;
  await untilHealthy(url, child);
  return {
    url,
    data,
    residentMb: () => Number(/VmRSS:\s+(\d+)/.exec(procFile(child, 'status'))?.[1]) / 1024,
    cpuMs() {
      // The name in parentheses may hold spaces; user and system time are the 12th and 13th fields behind it.
      const fields = procFile(child, 'stat').split(') ').at(-1)?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) * JIFFY_MS;
    },
    async stop() {
      child.kill();
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(data, { recursive: true });
    },
  };
}

async function untilHealthy(url: string, child: ChildProcess): Promise<void> {
  const until = performance.now() + READY_WITHIN_MS;
  while (performance.now() < until && child.exitCode === null) {
    const healthy = await fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (healthy) return;
    await sleep(20);
  }
  child.kill();
  throw new Error('The server did not become ready.');
}

const procFile = ({ pid }: ChildProcess, name: string) => readFileSync(`/proc/${pid}/${name}`, 'utf8');
