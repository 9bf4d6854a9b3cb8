import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const PROGRAM = join(process.cwd(), 'dist', 'src', 'main.js');

/** One service process on a database. */
export interface Instance {
  url: string;
  isRunning(): boolean;
  /** What it wrote about failures. */
  said(): string;
  /** As a machine that loses its power. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the service as an operator would, and waits until it listens. */
export async function startInstance(
  databaseUrl: string,
  directory: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Instance> {
  const child = spawn(process.execPath, [PROGRAM], {
    env: { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: directory, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-100_000);
  });
  return {
    url: await listening(child, () => said),
    isRunning: () => child.exitCode === null && child.signalCode === null,
    said: () => said,
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  };
}

async function listening(child: ChildProcess, said: () => string): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`The service did not start: ${said()}`)));
    child.stdout?.on('data', (chunk) => {
      printed += chunk;
      const [, url] = /Listening on\s+(\S+)/.exec(printed) ?? [];
      if (url) resolve(url);
    });
  });
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}
