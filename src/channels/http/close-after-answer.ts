import type { IncomingMessage, ServerResponse } from 'node:http';

/** Long enough for the client to read why. */
const LINGER_MS = 500;

/** Cuts the connection once the answer is out, where the request's body has not arrived in full and is not wanted. */
export function closeAfterAnswer(request: IncomingMessage, response: ServerResponse): void {
  if (request.complete) return;
  response.setHeader('Connection', 'close');
  response.once('finish', () => setTimeout(() => request.socket.destroy(), LINGER_MS).unref());
  request.resume();
}
