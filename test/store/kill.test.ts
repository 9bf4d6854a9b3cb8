import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { BotStorage } from '../../src/store';
import { clock, temporaryStore } from './support';

const modules = resolve(__dirname, '../../node_modules');
const build = mkdtempSync(join(tmpdir(), 'writer-'));
const program = join(build, 'writer.cjs');

beforeAll(() => {
  const esbuild = [join(modules, 'esbuild/bin/esbuild'), join(__dirname, 'writer.ts')];
  const options = ['--bundle', '--platform=node', '--packages=external', `--outfile=${program}`];
  execFileSync(process.execPath, [...esbuild, ...options, '--log-level=warning']);
});
afterAll(() => rmSync(build, { recursive: true, force: true }));

it.each([1, 2, 3])('finds every acknowledged write after SIGKILL (%i)', async () => {
  const store = temporaryStore();
  const writer = spawn(process.execPath, [program, store.directory], { env: { NODE_PATH: modules } });
  const acknowledged: string[] = [];
  const lines = createInterface({ input: writer.stdout });
  lines.on('line', (line) => {
    acknowledged.push(line);
    if (acknowledged.length === 500) writer.kill('SIGKILL');
  });
  const [[, signal]] = await Promise.all([once(writer, 'exit'), once(lines, 'close')]);
  expect(signal).toBe('SIGKILL');

  const storage = new BotStorage(await store.open(), clock());
  const found = await storage.read(acknowledged);
  expect(Object.keys(found).sort()).toEqual([...acknowledged].sort());
  for (const key of acknowledged) expect(found[key].text).toBe(`更新申請 ${key} `.repeat(40));
  await store.dispose();
});
