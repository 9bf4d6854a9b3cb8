import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'restify';
import {
  type DirectLineConfig,
  type DirectLineDeps,
  mountDirectLine,
} from '../../../src/channels/direct-line';
import { type Database, openDatabase } from '../../../src/store';
import { echoLogic } from './echo-logic';

export interface ServerOptions extends Partial<Omit<DirectLineDeps, 'config' | 'database'>> {
  directory?: string;
  port?: number;
  now?: () => number;
  config?: Partial<DirectLineConfig>;
}

export interface TestServer {
  /** `http://127.0.0.1:<port>` */
  url: string;
  domain: string;
  port: number;
  directory: string;
  database: Database;
  /** Events that were logged. */
  logged: string[];
  unmount(): Promise<void>;
  stop(): Promise<void>;
}

/** A real restify server with the embedded Direct Line on a free port. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const { directory = temporaryDirectory(), port = 0, now = Date.now, config, ...deps } = options;
  const database = await openDatabase(directory);
  const server = createServer({ name: 'test' });
  const logged: string[] = [];
  const settings = {
    trustedOrigins: [],
    tokenLifetimeSeconds: 1_800,
    azureBaseUrl: 'http://127.0.0.1:9/v3/directline',
    ...config,
  };
  const log = (event: string, details: object = {}) => {
    logged.push(`${event} ${JSON.stringify(details)}`);
  };
  const mounted = mountDirectLine(
    server,
    { logic: echoLogic, database, config: settings, ...deps },
    now,
    log,
  );
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  const url = `http://127.0.0.1:${server.address().port}`;
  return {
    url,
    domain: `${url}/v3/directline`,
    port: server.address().port,
    directory,
    database,
    logged,
    unmount: () => mounted.close(),
    async stop() {
      await mounted.close();
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await database.close();
    },
  };
}

const made: string[] = [];

export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'direct-line-'));
  made.push(directory);
  return directory;
}

export function removeTemporaryDirectories(): void {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true });
}
