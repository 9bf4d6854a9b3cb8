import type { IncomingMessage, Server } from 'node:http';
import { isIP, type Socket } from 'node:net';
import { plainAddress, type TrustedProxies, trustedProxies } from './trusted-proxies';

const proxiesOf = new WeakMap<Socket, TrustedProxies>();
const onThisMachine = trustedProxies(undefined);

/** From now on what these proxies say of the clients of this server counts. */
export function believe(server: Server, proxies: TrustedProxies): void {
  server.on('connection', (socket: Socket) => proxiesOf.set(socket, proxies));
}

/** The proxies that are believed, where the request came from one of them. */
function believed({ socket }: IncomingMessage): TrustedProxies | undefined {
  const proxies = proxiesOf.get(socket) ?? onThisMachine;
  return proxies.trusts(plainAddress(socket.remoteAddress ?? '')) ? proxies : undefined;
}

/** Whether the request came from a proxy whose word about it counts. */
export const isFromProxy = (request: IncomingMessage): boolean => believed(request) !== undefined;

/**
 * Whom to count a request for: the address that connected or, behind trusted proxies, the last one that they name and do not
 * trust. What stands before it the client may have written itself.
 */
export function clientAddress(request: IncomingMessage): string {
  const peer = plainAddress(request.socket.remoteAddress ?? '');
  const proxies = believed(request);
  if (!proxies) return peer;
  let client = peer;
  for (const named of listIn(request.headers['x-forwarded-for']).toReversed()) {
    const address = plainAddress(named);
    if (isIP(address) === 0) break;
    client = address;
    if (!proxies.trusts(address)) break;
  }
  return client;
}

/** The host, with its port, under which the client called. */
export function calledHost(request: IncomingMessage): string | undefined {
  const named = believed(request)?.nameTheHost
    ? listIn(request.headers['x-forwarded-host']).at(-1)
    : undefined;
  return named ?? request.headers.host;
}

/** Whether the client called over TLS. */
export function calledSecurely(request: IncomingMessage): boolean {
  if ('encrypted' in request.socket) return true;
  return believed(request) !== undefined && listIn(request.headers['x-forwarded-proto']).at(-1) === 'https';
}

const listIn = (header: string | string[] | undefined): string[] =>
  String(header ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
