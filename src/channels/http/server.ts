import { createServer, type Server } from 'restify';

/** The HTTP server with the limits that restify leaves open. Listens to nothing yet. */
export function createHttpServer(isReady: () => boolean): Server {
  const server = createServer({ name: 'server-id-support-bot', ignoreTrailingSlash: true });
  const { server: http } = server;
  http.headersTimeout = 10_000;
  http.requestTimeout = 30_000;
  http.keepAliveTimeout = 5_000;
  http.maxHeadersCount = 100;
  http.maxRequestsPerSocket = 10_000;
  server.get('/healthz', (_request, response, next) => {
    response.send(isReady() ? 200 : 503, { status: isReady() ? 'ok' : 'starting' });
    next();
  });
  return server;
}
