import { loadavg } from 'node:os';
import { join } from 'node:path';
import { startHost } from '../direct-line/host';
import { startConnector } from './connector';
import { type Figures, measure, WAYS, type Way } from './measure';

const ROOT = join(__dirname, '..', '..', '..');
const CONVERSATIONS = [1, 8, 64, 256];
const UNPACED = { TEAMS_SENDS_PER_SECOND: '0', TEAMS_SENDS_PER_30_SECONDS: '0' };

/** A server to be measured. */
interface Subject {
  name: string;
  args: readonly string[];
  cwd: string;
  environment?: Record<string, string>;
}

const ECHO: Subject = { name: 'echo', args: [join(__dirname, 'echo-bot.js')], cwd: ROOT };
const serviceIn = (name: string, cwd: string, environment: Record<string, string> = {}): Subject => ({
  name,
  args: [join('scripts', 'serve.mjs')],
  cwd,
  environment: { ...UNPACED, ...environment },
});

/**
 * `npm run bench load [TREE …]`: messages through Bot Framework's endpoint, beside a bare echo bot of botbuilder on restify in the
 * same run. With `DATABASE_URL` over PostgreSQL too, and each TREE (another built working copy of this project) beside it.
 */
export async function run(trees: readonly string[]): Promise<void> {
  const { DATABASE_URL, ...others } = process.env;
  process.env = others;
  const subjects = [
    ECHO,
    serviceIn('SQLite, WORKERS=1', ROOT, { WORKERS: '1' }),
    serviceIn('SQLite, WORKERS=2', ROOT, { WORKERS: '2' }),
    ...(DATABASE_URL ? [serviceIn('PostgreSQL, WORKERS=1', ROOT, { WORKERS: '1', DATABASE_URL })] : []),
    ...trees.map((tree) => serviceIn(tree, tree)),
  ];
  const found = new Map<string, Figures>();
  for (const subject of subjects) await measureAll(subject, (key, figures) => found.set(key, figures));
  console.log(table(subjects, found));
}

const keyOf = (subject: Subject, way: Way, conversations: number) =>
  `${subject.name}/${way}/${conversations}`;

async function measureAll(subject: Subject, take: (key: string, figures: Figures) => void): Promise<void> {
  const host = await startHost(subject.args, subject.cwd, undefined, subject.environment);
  const connector = await startConnector();
  try {
    for (const way of WAYS)
      for (const conversations of CONVERSATIONS) {
        process.stderr.write(`${subject.name}: ${way}, ${conversations} conversations\n`);
        take(keyOf(subject, way, conversations), await measure(host, connector, way, conversations));
      }
  } finally {
    connector.close();
    await host.stop();
  }
}

function table(subjects: readonly Subject[], found: ReadonlyMap<string, Figures>): string {
  const rows = WAYS.flatMap((way) =>
    CONVERSATIONS.flatMap((conversations) => {
      const peer = found.get(keyOf(ECHO, way, conversations));
      return subjects.flatMap((subject) => {
        const figures = found.get(keyOf(subject, way, conversations));
        return figures && peer ? [row(way, conversations, subject.name, figures, peer)] : [];
      });
    }),
  );
  return [
    `Node ${process.versions.node}, load average ${loadavg()[0]?.toFixed(1)}; ratio: messages a second beside the echo bot`,
    '',
    '| way | conversations | server | messages/s | ratio | p50 (ms) | p99 (ms) | CPU (ms) | activities |',
    '|---|---|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

const row = (way: Way, conversations: number, name: string, figures: Figures, peer: Figures) =>
  `| ${way} | ${conversations} | ${name} | ${figures.perSecond.toFixed(0)} | ${(figures.perSecond / peer.perSecond).toFixed(2)} | ${figures.p50Ms.toFixed(1)} | ${figures.p99Ms.toFixed(1)} | ${figures.cpuMs.toFixed(2)} | ${figures.sent.toFixed(2)} |`;
