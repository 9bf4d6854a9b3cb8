import { createServer } from 'node:http';

/** Takes what a bot sends to its channel, as the channel does. */
export interface Connector {
  url: string;
  /** Activities taken so far. */
  taken(): number;
  close(): void;
}

export async function startConnector(): Promise<Connector> {
  let taken = 0;
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      taken += 1;
      response.writeHead(200, { 'content-type': 'application/json' }).end(`{"id":"${taken}"}`);
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    taken: () => taken,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
