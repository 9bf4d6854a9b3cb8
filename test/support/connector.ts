import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';

/** Plays the other side of Bot Framework as the Emulator does: takes the bot's replies by HTTP. */
export interface Connector {
  url: string;
  received: Partial<Activity>[];
  close(): Promise<void>;
}

export async function startConnector(): Promise<Connector> {
  const received: Partial<Activity>[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push(JSON.parse(Buffer.concat(chunks).toString('utf8')));
      // Not chained: restify patches node's responses, after which writeHead returns nothing.
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(`{"id":"reply-${received.length}"}`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
