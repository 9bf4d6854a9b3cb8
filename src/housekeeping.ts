import type { Log } from './log';
import { type Database, purge } from './store';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Deletes what is older than the retention time, now and every hour. */
export function keepHouse(
  database: Database,
  retentionDays: number,
  now: () => number,
  log: Log,
): { stop(): Promise<void> } {
  const sweep = (): Promise<void> =>
    purge(database, now() - retentionDays * DAY_MS).catch((error: unknown) =>
      log('retention-failed', { message: error instanceof Error ? error.message : String(error) }),
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
