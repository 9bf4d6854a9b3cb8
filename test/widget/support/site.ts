import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TurnContext } from 'botbuilder-core';
import { createServer, type Server } from 'restify';
import { mountDirectLine } from '../../../src/channels/direct-line';
import { mountWidget, type Suggest } from '../../../src/channels/widget';
import { openDatabase } from '../../../src/store';
import { builtWidget } from './built-widget';
import { smallBot, smallHelp, smallSuggestions } from './small-bot';

export interface SiteOptions {
  logic?: (context: TurnContext) => Promise<void>;
  frameAncestors?: readonly string[];
  publicUrl?: string;
  directory?: string;
  port?: number;
  now?: () => number;
  suggest?: Suggest;
}

export interface Site {
  url: string;
  port: number;
  directory: string;
  logged: string[];
  stop(): Promise<void>;
}

const directories: string[] = [];

export function removeDirectories(): void {
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
}

/** The widget, its demo page and the embedded Direct Line with a small bot, on a free port. */
export async function startSite(options: SiteOptions = {}): Promise<Site> {
  const { logic = smallBot, frameAncestors = [], publicUrl, port = 0, now = Date.now } = options;
  const { suggest = smallSuggestions } = options;
  const directory = options.directory ?? mkdtempSync(join(tmpdir(), 'widget-site-'));
  directories.push(directory);
  const widget = builtWidget();
  const database = await openDatabase(directory);
  const server = createServer({ name: 'test' });
  const logged: string[] = [];
  const log = (event: string) => void logged.push(event);
  const config = {
    trustedOrigins: [...frameAncestors],
    tokenLifetimeSeconds: 1_800,
    azureBaseUrl: 'http://127.0.0.1:9/v3/directline',
  };
  const directLine = mountDirectLine(server, { logic, database, config }, now, log);
  const help = async () => smallHelp;
  mountWidget(server, { directory: widget, frameAncestors, publicUrl, help, suggest, now, log });
  server.get('/healthz', (_request, response, next) => {
    response.send(200, { status: 'ok' });
    next();
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  const { port: taken } = server.address();
  return {
    url: `http://127.0.0.1:${taken}`,
    port: taken,
    directory,
    logged,
    async stop() {
      await directLine.close();
      await closeServer(server);
      await database.close();
    },
  };
}

async function closeServer(server: Server): Promise<void> {
  server.server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
