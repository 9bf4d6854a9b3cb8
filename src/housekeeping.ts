import { faultOf } from './fault';
import type { Log } from './log';
import { type Database, purge } from './store';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

const agesAt = (now: number, { days, logDays }: { days: number; logDays: number }) => ({
  conversations: now - days * DAY_MS,
  log: now - logDays * DAY_MS,
});

/** Deletes what is older than the retention time, now and every hour. */
export function keepHouse(
  database: Database,
  retention: { days: number; logDays: number },
  now: () => number,
  log: Log,
): { stop(): Promise<void> } {
  const sweep = (): Promise<void> =>
    purge(database, agesAt(now(), retention)).catch((error: unknown) =>
      log('retention-failed', { ...faultOf(error) }),
    );
  let sweeping = sweep();
  const timer = setInterval(() => {
    sweeping = sweep();
  }, HOUR_MS).unref();
  return {
    async stop() {
      clearInterval(timer);
      await sweeping;
    },
  };
}
