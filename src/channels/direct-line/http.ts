import type { IncomingMessage, ServerResponse } from 'node:http';
import { faultOf } from '../../fault';
import type { Log } from '../../log';
import { StoreUnavailableError } from '../../store';
import { closeAfterAnswer } from '../http/close-after-answer';
import { BodyError } from '../http/read-body';
import { DirectLineError, FOREIGN_ORIGIN, storeAway } from './direct-line-error';

const CORS_HEADERS = 'authorization, content-type, x-ms-bot-agent, x-requested-with';

/** What a handler answers: a value, or JSON already written. */
export type JsonReply = { status: number; body: unknown } | { status: number; json: string };

/** Answers with what the handler returns (nothing: it has answered by itself), or with its refusal in Azure's form. */
export async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  log: Log,
  handle: () => Promise<JsonReply | undefined>,
): Promise<void> {
  try {
    const reply = await handle();
    if (reply) sendJson(response, reply);
  } catch (cause) {
    sendError(request, response, asDirectLineError(cause, log));
  }
}

function sendJson(response: ServerResponse, reply: JsonReply): void {
  if (response.headersSent || response.destroyed) return;
  const payload = 'json' in reply ? reply.json : JSON.stringify(reply.body);
  response.writeHead(reply.status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(payload),
    'Cache-Control': 'no-store',
  });
  response.end(payload);
}

/** Lets pages of the request's origin read the answer. Who may use a token is checked with the token. */
export function allowOrigin(request: IncomingMessage, response: ServerResponse): void {
  const { origin } = request.headers;
  response.setHeader('Vary', 'Origin');
  if (origin === undefined) return;
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
}

/** Answers a browser that asks whether it may send the request proper. */
export function preflight(request: IncomingMessage, response: ServerResponse): void {
  allowOrigin(request, response);
  response.writeHead(204, {
    'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
    'Access-Control-Allow-Headers': CORS_HEADERS,
    'Access-Control-Max-Age': '7200',
  });
  response.end();
}

function sendError(request: IncomingMessage, response: ServerResponse, error: DirectLineError): void {
  if (response.headersSent || response.destroyed) return;
  if (error.retryAfterSeconds !== undefined) response.setHeader('Retry-After', error.retryAfterSeconds);
  closeAfterAnswer(request, response);
  // A page that may not use the service may not read its answers either.
  if (error.code === FOREIGN_ORIGIN) response.removeHeader('Access-Control-Allow-Origin');
  const { status, code, message } = error;
  sendJson(response, { status, body: { error: { code, message } } });
}

function asDirectLineError(cause: unknown, log: Log): DirectLineError {
  if (cause instanceof DirectLineError) return cause;
  if (cause instanceof BodyError) return new DirectLineError(cause.status, cause.code, cause.message);
  log('direct-line-request-failed', faultOf(cause));
  if (cause instanceof StoreUnavailableError) return storeAway();
  return new DirectLineError(500, 'ServiceError', 'The request could not be processed');
}
