import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { Figures } from './figures';
import { startHost } from './host';
import { measure } from './measure';

const ROOT = join(__dirname, '..', '..', '..');
const LARGEST_RATIO = 10;
const LARGEST_GROWTH = 1.1;

/**
 * `npm run bench direct-line [CONVERSATIONS]`: so many people (500) talk at once through the embedded Direct Line with the
 * service, and with a bot that only repeats what it hears.
 */
export async function run([count = '500']: readonly string[]): Promise<void> {
  const size = Number(count);
  if (!Number.isInteger(size) || size < 1)
    throw new Error('Usage: npm run bench direct-line [CONVERSATIONS]');
  const service = await figuresOf('service', [join('scripts', 'run.mjs'), join('src', 'main')], size);
  const echo = await figuresOf('echo', [join(__dirname, 'echo-peer.js')], size);
  console.log(table(size, service, echo));
  process.exitCode = passes(service) ? 0 : 1;
}

async function figuresOf(name: string, args: readonly string[], size: number): Promise<Figures> {
  process.stderr.write(`${name}: starting\n`);
  const host = await startHost(args, ROOT);
  try {
    return await measure(host, size, (text) => process.stderr.write(`${name}: ${text}\n`));
  } finally {
    await host.stop();
  }
}

const ratioOf = ({ crowdP99Ms, aloneMedianMs }: Figures) => crowdP99Ms / aloneMedianMs;
const growthOf = ({ afterMb, beforeMb }: Figures) => afterMb / beforeMb;
const faultsOf = ({ faults }: Figures) => faults.unanswered + faults.answeredTwice + faults.otherAnswer;

const passes = (figures: Figures) =>
  faultsOf(figures) === 0 && ratioOf(figures) <= LARGEST_RATIO && growthOf(figures) <= LARGEST_GROWTH;

const ratio = (one: number, other: number) => (other === 0 ? '' : (one / other).toFixed(2));

function table(size: number, service: Figures, echo: Figures): string {
  const row = (name: string, digits: number, limit: string, pick: (figures: Figures) => number) =>
    `| ${name} | ${pick(service).toFixed(digits)} | ${pick(echo).toFixed(digits)} | ${ratio(pick(service), pick(echo))} | ${limit} |`;
  return [
    `${size} conversations, Node ${process.versions.node}, load average ${loadavg()[0]?.toFixed(1)}`,
    '',
    '| figure | service | echo | ratio | limit |',
    '|---|---|---|---|---|',
    row('messages', 0, '', ({ messages }) => messages),
    row('unanswered', 0, '0', ({ faults }) => faults.unanswered),
    row('answered twice', 0, '0', ({ faults }) => faults.answeredTwice),
    row('answered otherwise than alone', 0, '0', ({ faults }) => faults.otherAnswer),
    row('alone, median (ms)', 1, '', ({ aloneMedianMs }) => aloneMedianMs),
    row('alone, p99 (ms)', 1, '', ({ aloneP99Ms }) => aloneP99Ms),
    row('crowd, median (ms)', 1, '', ({ crowdMedianMs }) => crowdMedianMs),
    row('crowd, p99 (ms)', 1, '', ({ crowdP99Ms }) => crowdP99Ms),
    row('crowd p99 / alone median', 1, `${LARGEST_RATIO}`, ratioOf),
    row('all at once, median (ms)', 0, '', ({ atOnceMedianMs }) => atOnceMedianMs),
    row('all at once, p99 (ms)', 0, '', ({ atOnceP99Ms }) => atOnceP99Ms),
    row('processor time a message (ms)', 2, '', ({ cpuMsPerMessage }) => cpuMsPerMessage),
    row('resident at the start (MB)', 0, '', ({ startMb }) => startMb),
    row('resident before (MB)', 0, '', ({ beforeMb }) => beforeMb),
    row('resident during (MB)', 0, '', ({ duringMb }) => duringMb),
    row('resident after (MB)', 0, '', ({ afterMb }) => afterMb),
    row('resident after / before', 2, `${LARGEST_GROWTH}`, growthOf),
  ].join('\n');
}
