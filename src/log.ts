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
  learning: 'info',
  'knowledge-saved': 'info',
  'staff-page-failed': 'error',
  'turn-failed': 'error',
  'apology-failed': 'error',
  'knowledge-broken': 'error',
  'outbox-failed': 'error',
  'retention-failed': 'error',
  'direct-line-recovery-failed': 'error',
  'direct-line-request-failed': 'error',
  'direct-line-turn-lost': 'error',
  'direct-line-turn-not-kept': 'error',
  'process-failed': 'error',
  'store-away': 'error',
};

/** Details of these names are never written, whoever hands them in. */
const WITHHELD = [
  'text', 'value', 'body', 'name', 'title', 'stack', 'token', 'secret', 'password', 'authorization', 'cookie', 'privateKey',
]; // biome-ignore format: a list
const STDERR = 2;

/**
 * One JSON object a line: time, level, event, details. An error among the details is written as `faultOf` says.
 * @param out the standard error stream unless given; written at once, so that a process that ends has said all
 */
export function createLog(
  level: LogLevel = 'info',
  out: DestinationStream = destination({ dest: STDERR, sync: true }),
): Log {
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
  return (event, details = {}) => {
    const plain = Object.entries(details).map(([name, value]) => [
      name,
      name === 'error' || value instanceof Error ? faultOf(value) : value,
    ]);
    logger[GRAVITY[event] ?? 'warn']({ event, ...Object.fromEntries(plain) });
  };
}
