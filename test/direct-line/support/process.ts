import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { temporaryDirectory } from './server';

const modules = resolve(__dirname, '../../../node_modules');

/** Compiles the service's program once; the returned function runs it until it listens, or has ended already. */
export function buildProgram(): (directory: string, port?: number) => Promise<RunningService> {
  const program = join(temporaryDirectory(), 'program.cjs');
  const esbuild = [join(modules, 'esbuild/bin/esbuild'), join(__dirname, 'program.ts')];
  const options = ['--bundle', '--platform=node', '--packages=external', `--outfile=${program}`];
  execFileSync(process.execPath, [...esbuild, ...options, '--log-level=warning']);
  return async (directory, port = 0) => {
    const child = spawn(process.execPath, [program, directory, String(port)], {
      env: { NODE_PATH: modules },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exited = once(child, 'exit');
    const listening = once(createInterface({ input: child.stdout }), 'line').then(([line]) => String(line));
    const url = await Promise.race([listening, exited.then(() => `http://127.0.0.1:${port}`)]);
    return { url, port: Number(new URL(url).port), exited, kill: () => kill(child) };
  };
}

export interface RunningService {
  url: string;
  port: number;
  exited: Promise<unknown>;
  kill(): Promise<void>;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}
