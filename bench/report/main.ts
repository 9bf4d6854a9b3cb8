import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { makeReport } from '../../src/report/make-report';
import { openDatabase } from '../../src/store';
import { fill } from './generate';
import { timePages } from './pages';

const ROOT = process.env.npm_config_local_prefix ?? process.cwd();
const PLAN = { turns: 100_000, days: 90, from: Date.parse('2026-07-03T00:00:00+09:00'), seed: 1 };
/** The last day of the log, towards its end. */
const NOW = Date.parse('2026-09-30T18:00:00+09:00');
const PERIOD = { from: '2026-07-03', to: '2026-09-30' };

/** Prints how long a report of 100,000 turns takes, beside SQLite's own counting, and the pages of staff. `--out FILE` keeps the report. */
export async function run(rest: readonly string[]): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'report-'));
  const database = await openDatabase(directory);
  try {
    await fill(database, PLAN);
    const knowledge = await loadKnowledge(join(ROOT, 'knowledge'));
    const counted = await timed(() =>
      sql`select date((at + 32400000) / 1000, 'unixepoch') as day, channel, outcome, entry_id, count(*) from questions
        group by 1, 2, 3, 4`.execute(database.db),
    );
    const made = await timed(() => makeReport(database, PERIOD, knowledge, Date.now()));
    console.log('| 100,000 turns over 90 days | seconds | ratio |\n|---|---|---|');
    console.log(`| one grouping by SQLite | ${counted.seconds.toFixed(2)} | 1.0 |`);
    console.log(
      `| the report | ${made.seconds.toFixed(2)} | ${(made.seconds / counted.seconds).toFixed(1)} |`,
    );
    console.log(
      '\n| page of staff over the same log | middle ms | longest ms | loop held ms |\n|---|---|---|---|',
    );
    for (const { path, middleMs, longestMs, blockedMs } of await timePages(database, ROOT, NOW))
      console.log(`| ${path} | ${[middleMs, longestMs, blockedMs].map(Math.round).join(' | ')} |`);
    const out = rest[rest.indexOf('--out') + 1];
    if (rest.includes('--out') && out) await writeFile(out, made.value.html);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const begin = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - begin) / 1_000 };
}
