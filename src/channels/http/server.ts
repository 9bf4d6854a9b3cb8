import type { Server as HttpServer } from 'node:http';
import { createServer, type Next, type Request, type Response, type Server } from 'restify';
import { faultOf } from '../../fault';
import type { Log } from '../../log';
import { StoreUnavailableError } from '../../store';
import { believe } from './client';
import type { HostRefusal } from './own-hosts';
import { type TrustedProxies, trustedProxies } from './trusted-proxies';

const CHECK_EVERY_MS = 1_000;
/** When a caller may try again who found the store away. */
const AGAIN_SECONDS = 5;

/**
 * The HTTP server with the limits that restify leaves open. Listens to nothing yet.
 * @param refuse says why a request is not for this service
 * @param log hears of what a handler did not catch
 */
export function createHttpServer(
  refuse: (request: Request) => HostRefusal | undefined = () => undefined,
  proxies: TrustedProxies = trustedProxies(undefined),
  log: Log = () => undefined,
): Server {
  const server = createServer({ name: 'server-id-support-bot', ignoreTrailingSlash: true });
  // restify's own log (pino's, whatever its types say) would hold bodies of failed requests, and with them whatever people pasted.
  (server.log as unknown as { level: string }).level = 'silent';
  const { server: http } = server;
  believe(http as HttpServer, proxies);
  http.headersTimeout = 10_000;
  http.setTimeout(120_000);
  http.requestTimeout = 30_000;
  // Else both would be looked at twice a minute only. Node takes it as an option, which restify does not pass on.
  (http as unknown as { connectionsCheckingInterval: number }).connectionsCheckingInterval = CHECK_EVERY_MS;
  http.keepAliveTimeout = 75_000;
  http.maxHeadersCount = 100;
  http.maxRequestsPerSocket = 1_000;
  server.on('NotFound', withoutAddress);
  server.on('restifyError', (_request: Request, response: Response, error: unknown, done: () => void) => {
    // What has a status is restify's own refusal.
    if (!(error instanceof Error && 'statusCode' in error)) answerFailure(response, error, log);
    done();
  });
  server.pre(refuseUnreadableAddress);
  server.pre((request: Request, response: Response, next: Next) => {
    const refusal = refuse(request);
    if (!refusal) return next();
    const { status, ...error } = refusal;
    response.send(status, { error });
    next(false);
  });
  return server;
}

/** What stood in the address is not repeated: it may be something that should not have been sent. */
function withoutAddress(
  _request: Request,
  _response: Response,
  error: { body?: { message?: string } },
  done: () => void,
): void {
  if (error.body) error.body.message = 'There is nothing at this address.';
  done();
}

/** restify itself would tell the caller what the error says. */
function answerFailure(response: Response, error: unknown, log: Log): void {
  log('request-failed', { ...faultOf(error) });
  const isAway = error instanceof StoreUnavailableError;
  if (isAway) response.setHeader('Retry-After', String(AGAIN_SECONDS));
  const message = isAway
    ? 'The store does not answer; try again later.'
    : 'The request could not be processed.';
  response.send(isAway ? 503 : 500, { error: { code: isAway ? 'StoreAway' : 'ServiceError', message } });
}

/** restify parses the address of a request later, where nobody catches what a malformed one throws. */
function refuseUnreadableAddress(request: Request, response: Response, next: Next): void {
  if (URL.canParse(request.url ?? '', `http://${request.headers.host ?? 'localhost'}`)) {
    next();
    return;
  }
  response.send(400, { error: { code: 'BadRequest', message: 'The address of the request is malformed.' } });
  next(false);
}
