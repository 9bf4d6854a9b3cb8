import type { Figures, Way } from './measure';

export interface Row {
  way: Way;
  conversations: number;
  /** Of the server; the first of each cell is the one that the others are measured by. */
  name: string;
  figures: Figures;
}

/** The figures as a table in Markdown, and what comes of them for each server. */
export function table(title: string, rows: readonly Row[]): string {
  const peers = new Map<string, Figures>();
  for (const row of rows) if (!peers.has(cellOf(row))) peers.set(cellOf(row), row.figures);
  const ratios = rows.map((row) => ({ row, ...ratiosOf(row.figures, peers.get(cellOf(row))) }));
  const names = [...new Set(rows.map(({ name }) => name))].slice(1);
  return [
    `${title}; beside the echo bot: messages a second, and processor time a message the other way round`,
    '',
    '| way | conversations | server | messages/s | ratio | p50 (ms) | p99 (ms) | CPU (ms) | ratio | activities |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...ratios.map(({ row, speed, cpu }) => lineOf(row, speed, cpu)),
    '',
    ...names.map((name) => {
      const own = ratios.filter(({ row }) => row.name === name);
      const worst = own.reduce((one, other) => (other.speed < one.speed ? other : one));
      const median = middle(own.map(({ speed }) => speed));
      const cpu = middle(own.map((one) => one.cpu));
      return `${name}: ratio ${median.toFixed(2)} (median), ${worst.speed.toFixed(2)} at worst (${cellOf(worst.row)}); by processor time ${cpu.toFixed(2)}`;
    }),
  ].join('\n');
}

const cellOf = ({ way, conversations }: Row) => `${way}, ${conversations}`;

const ratiosOf = (figures: Figures, peer = figures) => ({
  speed: figures.perSecond / peer.perSecond,
  cpu: peer.cpuMs / figures.cpuMs,
});

function lineOf({ way, conversations, name, figures }: Row, speed: number, cpu: number): string {
  const { perSecond, p50Ms, p99Ms, cpuMs, sent } = figures;
  const shown = [perSecond.toFixed(0), speed.toFixed(2), p50Ms.toFixed(1), p99Ms.toFixed(1)];
  return `| ${[way, conversations, name, ...shown, cpuMs.toFixed(2), cpu.toFixed(2), sent.toFixed(2)].join(' | ')} |`;
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
