import { execFileSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { type BenchDatabase, makeDatabase } from '../database';
import { type Host, SERVICE, startHost } from '../direct-line/host';
import { type Connector, startConnector } from './connector';
import { type Figures, measure, together, WAYS, type Way } from './measure';
import { type Row, table } from './table';

const ROOT = join(__dirname, '..', '..', '..');
const CONVERSATIONS = [1, 8, 64, 256];
/** Each server is measured in every round, so that what else runs on the machine falls on all of them. */
const ROUNDS = 2;
/** A server compiles what it runs for so many messages, which costs more than to deal with them. */
const WARM_MESSAGES = 3_000;
const WARM_WITHIN_MS = 20_000;
const UNPACED = { TEAMS_SENDS_PER_SECOND: '0', TEAMS_SENDS_PER_30_SECONDS: '0' };

/** A server to be measured. */
interface Subject {
  name: string;
  args: readonly string[];
  cwd: string;
  environment: Readonly<Record<string, string>>;
}

const ECHO: Subject = { name: 'echo', args: [join(__dirname, 'echo-bot.js')], cwd: ROOT, environment: {} };
const serviceIn = (name: string, cwd: string, environment: Record<string, string>): Subject => ({
  name,
  args: SERVICE,
  cwd,
  environment: { DATABASE_URL: '', ...UNPACED, ...environment },
});

/**
 * `npm run bench load [TREE …]`: messages through Bot Framework's endpoint, beside a bare echo bot of botbuilder on restify: the
 * servers take turns, cell by cell. With PostgreSQL where one answers, and each TREE (another built working copy of this project)
 * beside it.
 */
export async function run(trees: readonly string[]): Promise<void> {
  const database = await makeDatabase('bot_bench_load').catch(() => undefined);
  if (!database) process.stderr.write('No PostgreSQL answers: without it.\n');
  // The service does not start without its widget.
  execFileSync(process.execPath, [join('scripts', 'build-widget.mjs')], { cwd: ROOT });
  const subjects = subjectsFor(trees, database);
  const hosts: Host[] = [];
  try {
    for (const { args, cwd, environment } of subjects)
      hosts.push(await startHost(args, cwd, undefined, environment));
    console.log(table(`Node ${process.versions.node}`, await measureAll(subjects, hosts)));
    console.log(`\nLoad average ${loadavg()[0]?.toFixed(1)}`);
  } finally {
    await Promise.all(hosts.map((host) => host.stop()));
    await database?.drop();
  }
}

const subjectsFor = (trees: readonly string[], database: BenchDatabase | undefined): Subject[] => [
  ECHO,
  serviceIn('SQLite, WORKERS=1', ROOT, { WORKERS: '1' }),
  serviceIn('SQLite, WORKERS=2', ROOT, { WORKERS: '2' }),
  ...(database ? [serviceIn('PostgreSQL', ROOT, { WORKERS: '1', DATABASE_URL: database.url })] : []),
  ...trees.map((tree) => serviceIn(tree, tree, { WORKERS: '1' })),
];

async function measureAll(subjects: readonly Subject[], hosts: readonly Host[]): Promise<Row[]> {
  const connector = await startConnector();
  const rows: Row[] = [];
  try {
    for (const host of hosts) await warmUp(host, connector);
    for (const way of WAYS)
      for (const conversations of CONVERSATIONS)
        rows.push(...(await measureCell(subjects, hosts, connector, way, conversations)));
    return rows;
  } finally {
    connector.close();
  }
}

async function warmUp(host: Host, connector: Connector): Promise<void> {
  const end = performance.now() + WARM_WITHIN_MS;
  for (let dealt = 0; dealt < WARM_MESSAGES && performance.now() < end; )
    for (const way of WAYS) dealt += (await measure(host, connector, way, 16)).perSecond;
}

async function measureCell(
  subjects: readonly Subject[],
  hosts: readonly Host[],
  connector: Connector,
  way: Way,
  conversations: number,
): Promise<Row[]> {
  process.stderr.write(`${way}, ${conversations} conversations\n`);
  const found: Figures[][] = subjects.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [at, host] of hosts.entries())
      found[at]?.push(await measure(host, connector, way, conversations));
  return subjects.map(({ name }, at) => ({ way, conversations, name, figures: together(found[at] ?? []) }));
}
