import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';
import type { Configuration } from './config/read-configuration';
import { LOOPBACK } from './config/read-configuration';
import { listen } from './listen';
import { createScrapeServer } from './telemetry/scrape';

/**
 * Opens the metrics' own port, where there is one.
 * @returns their address, and how to close it
 * @throws ListenError
 */
export async function showMetrics(
  metrics: Configuration['metrics'],
  registry: Registry,
): Promise<{ address: string; close(): void } | undefined> {
  if (metrics?.port === undefined) return undefined;
  const { host, port, token } = metrics;
  const server = createScrapeServer(registry, { token, thisMachineOnly: LOOPBACK.test(host) });
  await listen(server, port, host, 'METRICS_PORT');
  const { port: opened } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${opened}/metrics`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
