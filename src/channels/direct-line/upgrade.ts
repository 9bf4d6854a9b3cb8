import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { faultOf } from '../../fault';
import { StoreUnavailableError } from '../../store';
import { limitAddress } from './authenticate';
import {
  badArgument,
  closing,
  conversationNotFound,
  DirectLineError,
  foreignConversation,
  missingToken,
  tooManyRequests,
} from './direct-line-error';
import { baseUrl, checkOrigin } from './origins';
import { readWatermark } from './present';
import type { Services } from './services';

const STREAM_PATH = /^\/v3\/directline\/conversations\/([\w-]+)\/stream$/;

/** Clients send nothing but pings. */
const LARGEST_MESSAGE = 4 * 1024;

/**
 * Opens the stream of a conversation when a client asks this server for a WebSocket; there are no others on it.
 * @returns how to stop taking them on.
 */
export function acceptStreams(server: Server, services: Services): () => void {
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: LARGEST_MESSAGE,
    perMessageDeflate: false,
  });

  const onUpgrade = async (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const foreign = services.config.refuse?.(request);
    if (foreign !== undefined) return refuse(socket, foreign);
    try {
      if (!URL.canParse(request.url ?? '', 'http://any')) throw badArgument('The address is malformed');
      const url = new URL(request.url ?? '', 'http://any');
      const [, conversationId] = STREAM_PATH.exec(url.pathname) ?? [];
      if (!conversationId) throw new DirectLineError(404, 'NotFound', 'Not found');
      const cursor = await admit(services, request, url, conversationId);
      const base = baseUrl(request, services.config.publicUrl);
      sockets.handleUpgrade(request, socket, head, (stream) => {
        services.streams.add(stream, socket, conversationId, cursor, base);
      });
    } catch (cause) {
      if (!(cause instanceof DirectLineError)) services.log('direct-line-stream-failed', faultOf(cause));
      refuse(socket, statusOf(cause));
    }
  };
  server.on('upgrade', onUpgrade);
  return () => {
    server.off('upgrade', onUpgrade);
    sockets.close();
  };
}

/** @returns the number of the last activity that the client has. */
async function admit(services: Services, request: IncomingMessage, url: URL, id: string): Promise<number> {
  const { streams, limits, tokens, transcripts, config } = services;
  await limitAddress(services, request);
  if (services.isClosing()) throw closing();
  if (streams.size >= limits.sockets) throw tooManyRequests(5);
  const token = url.searchParams.get('t');
  if (!token) throw missingToken();
  const grant = await tokens.verify(token, 'stream', 'access');
  if (grant.conversationId !== id) throw foreignConversation();
  checkOrigin(request, grant.origins, config.publicUrl);
  if (!(await transcripts.find(id))) throw conversationNotFound();
  // A watermark from before a loss of data must not hide what is said from now on.
  return Math.min(readWatermark(url.searchParams.get('watermark')), await transcripts.newest(id));
}

function statusOf(cause: unknown): number {
  if (cause instanceof DirectLineError) return cause.status;
  return cause instanceof StoreUnavailableError ? 503 : 500;
}

function refuse(socket: Duplex, status: number): void {
  if (socket.destroyed) return;
  const answer = `HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;
  // Without the destruction the client could hold the connection half open.
  socket.end(answer, () => socket.destroy());
}
