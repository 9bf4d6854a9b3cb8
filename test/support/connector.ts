import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';

/** One call of the bot, as it arrived. */
export interface Call {
  method: string;
  path: string;
  at: number;
  activity: Partial<Activity>;
  /** The status that it was answered with; 0: cut. */
  status: number;
}

/** What the other side does with a call instead of taking it. */
export interface Fault {
  /** 0: the connection is cut. */
  status: number;
  headers?: Record<string, string>;
  afterMs?: number;
  body?: unknown;
}

/** Plays the other side of Bot Framework as the Emulator or Teams does: takes the bot's replies by HTTP, or does not. */
export interface Connector {
  url: string;
  /** What was taken. */
  received: Partial<Activity>[];
  /** Everything that came. */
  calls: Call[];
  /** Decides about each call; undefined: it is taken. */
  fault: (call: Call) => Fault | undefined;
  /** The texts of the messages that were taken. */
  texts(): string[];
  close(): Promise<void>;
}

export async function startConnector(fault: Connector['fault'] = () => undefined): Promise<Connector> {
  const connector = {
    received: [],
    calls: [],
    fault,
    texts: () => connector.received.filter(({ type }) => type === 'message').map(({ text }) => String(text)),
  } as unknown as Connector;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      const activity = body === '' ? {} : (JSON.parse(body) as Partial<Activity>);
      const call = {
        method: request.method ?? '',
        path: request.url ?? '',
        at: Date.now(),
        activity,
        status: 200,
      };
      connector.calls.push(call);
      const refused = connector.fault(call);
      call.status = refused?.status ?? 200;
      if (!refused && call.method === 'POST') connector.received.push(activity);
      const id = `reply-${connector.received.length}`;
      setTimeout(() => answer(response, refused ?? { status: 200, body: { id } }), refused?.afterMs ?? 0);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  connector.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  connector.close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return connector;
}

function answer(response: ServerResponse, { status, headers = {}, body = {} }: Fault): void {
  if (status === 0) {
    response.socket?.destroy();
    return;
  }
  // Not chained: restify patches node's responses, after which writeHead returns nothing.
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
