import { faultOf } from './fault';
import type { Log } from './log';

const METHODS = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;

/**
 * Libraries print errors that quote what people sent. From now on the log tells where something was printed, and of errors that nobody
 * caught what `faultOf` says; the process still ends by them.
 */
export function guardOutput(log: Log): void {
  for (const method of METHODS)
    console[method] = (...parts: unknown[]) => {
      const printed = parts.find((part) => part instanceof Error) ?? new Error('printed');
      log('library-printed', { method, ...faultOf(printed) });
    };
  const end = (error: unknown) => {
    log('process-failed', { ...faultOf(error) });
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}
