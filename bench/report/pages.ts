import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readConfiguration } from '../../src/config/read-configuration';
import { createService } from '../../src/service';
import { workBeside } from '../../src/staff';
import type { Database } from '../../src/store';
import { openWorkers } from '../../src/workers';

const PATHS = [
  '',
  '/questions',
  '/questions?state=done',
  '/entries',
  '/topics',
  '/words',
  '/practice',
  '/versions',
];
const TIMES = 7;

export interface PageTimes {
  path: string;
  /** Of the page, the middle one and the longest. */
  middleMs: number;
  longestMs: number;
  /** How long nothing else could be done meanwhile, at most. */
  blockedMs: number;
}

/** Opens the pages of staff over a filled log, each several times. @param now the moment at which they are opened */
export async function timePages(database: Database, root: string, now: number): Promise<PageTimes[]> {
  const cacheDirectory = await mkdtemp(join(tmpdir(), 'pages-'));
  const knowledgeDirectory = join(root, 'knowledge');
  const log = () => undefined;
  const program = join(root, 'scripts', 'worker.mjs');
  const place = { program, knowledgeDirectory, cacheDirectory };
  const workers = await openWorkers({ ...place, count: 1, limitMs: 30_000, log });
  const ports = { database, run: workers.run, knowledge: workers.knowledge, now: () => now, log };
  const staff = {
    ...{ knowledgeDirectory, learning: workers.standing, onWritten: workers.look },
    assetDirectory: join(root, 'src', 'staff', 'assets'),
    work: workBeside({ workers, heldOutFile: '', now: () => now }),
  };
  const service = createService(readConfiguration({ PORT: '0' }), { ...ports, staff });
  await new Promise<void>((resolve) => service.server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${service.server.address().port}/staff`;
  try {
    const times: PageTimes[] = [];
    for (const path of PATHS) times.push(await timePage(url, path));
    return times;
  } finally {
    await service.close();
    await workers.close();
    await rm(cacheDirectory, { recursive: true, force: true });
  }
}

async function timePage(url: string, path: string): Promise<PageTimes> {
  const blocked = monitorEventLoopDelay({ resolution: 2 });
  const times: number[] = [];
  blocked.enable();
  for (let time = 0; time < TIMES; time += 1) {
    const begin = performance.now();
    const response = await fetch(url + path);
    await response.text();
    if (response.status !== 200) throw new Error(`${path} answers ${response.status}`);
    times.push(performance.now() - begin);
  }
  blocked.disable();
  const sorted = times.sort((a, b) => a - b);
  const [middleMs = 0, longestMs = 0] = [sorted[Math.floor(TIMES / 2)], sorted.at(-1)];
  return { path: `/staff${path}`, middleMs, longestMs, blockedMs: blocked.max / 1e6 };
}
