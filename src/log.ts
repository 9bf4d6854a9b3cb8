import { type DestinationStream, destination, pino, stdTimeFunctions } from 'pino';
import { faultOf } from './fault';

/** Notes an event with its circumstances. Nothing that a person wrote and no secret may be handed in. */
export type Log = (event: string, details?: Readonly<Record<string, unknown>>) => void;

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** How grave an event is; those that are not listed are worth a look (`warn`). */
const GRAVITY: Readonly<Record<string, Exclude<LogLevel, 'silent'>>> = {
  'request-refused': 'debug',
  turn: 'info',
  'service-ready': 'info',
  'service-stopping': 'info',
  'knowledge-reloaded': 'info',
  'knowledge-seeded': 'info',
  'knowledge-followed': 'info',
  'knowledge-follow-failed': 'error',
  learning: 'info',
  'knowledge-saved': 'info',
  'staff-page-failed': 'error',
  'report-mailed': 'info',
  'report-mail-failed': 'error',
  'turn-failed': 'error',
  'apology-failed': 'error',
  'knowledge-broken': 'error',
  'outbox-failed': 'error',
  'retention-failed': 'error',
  'direct-line-recovery-failed': 'error',
  'direct-line-request-failed': 'error',
  'direct-line-turn-lost': 'error',
  'direct-line-turn-not-kept': 'error',
  'request-failed': 'error',
  'process-failed': 'error',
  'store-away': 'error',
};

/** Details of these names are never written, whoever hands them in. */
const WITHHELD = [
  'text', 'value', 'body', 'name', 'title', 'stack', 'token', 'secret', 'password', 'authorization', 'cookie', 'privateKey',
]; // biome-ignore format: a list
const STDERR = 2;

/** There is one for every message: several are written together, soon after. */
const ROUTINE = 'turn';
const SOON_MS = 20;
const BUFFERED_BYTES = 8 * 1024;

/** `flush` hands what is buffered to the operating system; `flushSync` would also wait for the disk, where the log is a file. */
type Out = DestinationStream & { flush?(): void };

/**
 * One JSON object a line: time, level, event, details. An error among the details is written as `faultOf` says.
 * @param out the standard error stream unless given; written at once but for what is routine, so that a process that ends has said all
 */
export function createLog(level: LogLevel = 'info', out: Out = standardError()): Log {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: WITHHELD.flatMap((name) => [name, `*.${name}`]), censor: '[withheld]' },
    },
    out,
  );
  let isSoon = false;
  const flushSoon = () => {
    if (isSoon) return;
    isSoon = true;
    setTimeout(() => {
      isSoon = false;
      out.flush?.();
    }, SOON_MS).unref();
  };
  return (event, details = {}) => {
    const plain = Object.entries(details).map(([name, value]) => [
      name,
      name === 'error' || value instanceof Error ? faultOf(value) : value,
    ]);
    logger[GRAVITY[event] ?? 'warn']({ event, ...Object.fromEntries(plain) });
    if (event === ROUTINE) flushSoon();
    else out.flush?.();
  };
}

function standardError(): Out {
  const out = destination({ dest: STDERR, sync: true, minLength: BUFFERED_BYTES });
  process.once('exit', () => out.flushSync());
  return out;
}
