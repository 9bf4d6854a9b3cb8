import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Registry } from 'prom-client';
import type { Request, Response, Server } from 'restify';
import { mountHealth } from './channels/http/health';
import type { Configuration } from './config/read-configuration';
import type { Knowledge } from './knowledge/types';
import { versionOf } from './knowledge/version-of';
import type { Log } from './log';
import { DATABASE_FILES, type Database, type Outbox } from './store';
import type { Metrics } from './telemetry/metrics';
import { createReadiness } from './telemetry/readiness';
import { answerScrape } from './telemetry/scrape';
import type { WorkersLoad } from './workers';

export interface Observed {
  configuration: Configuration;
  database: Database;
  outbox: Outbox;
  knowledge: () => Knowledge;
  /** Conversations with a turn running or waiting. */
  queued: () => number;
  sockets: () => number;
  workers: (() => WorkersLoad) | undefined;
  log: Log;
  metrics: Metrics | undefined;
  /** Of the software. */
  version: string;
}

/**
 * Mounts what watchers ask (`/healthz`, `/readyz` and, for whoever shows the token, `/metrics`) and has the gauges looked up.
 * @returns how to say that the service stops
 */
export function observe(server: Server, observed: Observed): { stop(): void } {
  const { configuration, database, knowledge, metrics, version } = observed;
  const readiness = createReadiness(() => database.ready(), observed.log);
  mountHealth(server, {
    isReady: readiness.isReady,
    versions: () => ({ version, knowledge: versionOf(knowledge()) }),
  });
  if (metrics) {
    const since = loadedSince();
    const store = database.isShared ? 'postgres' : 'sqlite';
    metrics.watch(
      {
        queued: observed.queued,
        sockets: observed.sockets,
        workers: () => observed.workers?.(),
        outbox: () => observed.outbox.waiting().catch(() => undefined),
        storeBytes: async () => (database.isShared ? undefined : bytesIn(configuration.dataDirectory)),
        storeUp: async () => Number(await readiness.isReady()),
        knowledge: () => ({
          version: versionOf(knowledge()),
          loadedAt: since(knowledge()),
          oldestInformation: oldestIn(knowledge()),
        }),
      },
      { software: version, node: process.version, store },
    );
    mountMetrics(server, configuration, metrics.registry);
  }
  return readiness;
}

/** On a port of their own they are served by `createScrapeServer`. */
function mountMetrics(server: Server, { metrics }: Configuration, registry: Registry): void {
  if (metrics?.token === undefined || metrics.port !== undefined) return;
  const rules = { token: metrics.token, thisMachineOnly: false };
  server.get('/metrics', async (request: Request, response: Response) => {
    await answerScrape(request, response, registry, rules);
  });
}

/** When each state of the knowledge was seen first, in seconds since 1970. */
function loadedSince(): (knowledge: Knowledge) => number {
  const times = new WeakMap<Knowledge, number>();
  return (knowledge) => {
    const known = times.get(knowledge) ?? Date.now() / 1_000;
    times.set(knowledge, known);
    return known;
  };
}

function oldestIn({ entries }: Knowledge): number | undefined {
  const times = entries.map(({ asOf }) => Date.parse(asOf) / 1_000).filter((time) => !Number.isNaN(time));
  return times.length === 0 ? undefined : Math.min(...times);
}

async function bytesIn(folder: string): Promise<number | undefined> {
  const sizes = await Promise.all(
    DATABASE_FILES.map((name) =>
      stat(join(folder, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
